package dev.lastresort.model.scenario.traffic;

import java.math.BigDecimal;
import java.util.List;

/**
 * Requests of one actor, divided among tenants. The group's ticks are those of an actor without
 * tenants; each belongs to one tenant, which chance decides by their shares. Invariant, seen to by
 * validation: as many shares as values, each more than 0.
 *
 * @param group     the name of the actor that is repeated
 * @param title     what people read of it
 * @param parameter what SQL calls the tenant's value
 * @param values    the tenants
 * @param shares    weights, one for each
 * @param member    which of them this actor is; {@link #WHOLE} for the group itself
 */
public record Tenancy(String group, String title, String parameter, List<Object> values,
        List<BigDecimal> shares, int member) {

    public static final int WHOLE = -1;
    /** Between the name of a group and that of a tenant. */
    private static final String OF = "@";

    public Tenancy {
        values = List.copyOf(values);
        shares = List.copyOf(shares);
    }

    public boolean isMember() {
        return member != WHOLE;
    }

    public Tenancy of(int place) {
        return new Tenancy(group, title, parameter, values, shares, place);
    }

    /** The tenant to whom that part of all, from [0, 1), belongs. */
    public int at(double part) {
        double left = part * shares.stream().mapToDouble(BigDecimal::doubleValue).sum();
        for (int i = 0; i < shares.size() - 1; i++) {
            left -= shares.get(i).doubleValue();
            if (left < 0) {
                return i;
            }
        }
        return shares.size() - 1;
    }

    /** What the group's part for that tenant is called. */
    public static String name(String group, Object tenant) {
        return group + OF + tenant;
    }

    /** Whether what is said of {@code written} holds for that one: itself, or of its group. */
    public static boolean covers(String written, String name) {
        return name.equals(written) || name.startsWith(written + OF);
    }

    /** The group of that name, or the name itself. */
    public static String groupOf(String name) {
        int at = name.indexOf(OF);
        return at <= 0 ? name : name.substring(0, at);
    }
}
