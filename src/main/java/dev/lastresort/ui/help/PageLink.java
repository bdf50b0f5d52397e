package dev.lastresort.ui.help;

import java.util.Optional;

/**
 * Where a link leads within the help.
 *
 * @param page   the page's id; empty for the page that it stands on
 * @param anchor of the heading; empty for the page's beginning
 */
record PageLink(Optional<String> page, Optional<String> anchor) {

    private static final String ENDING = ".md";

    /** None if it leads out of the help: there may be no network. */
    static Optional<PageLink> of(String target) {
        int sign = target.indexOf('#');
        String file = sign < 0 ? target : target.substring(0, sign);
        Optional<String> anchor = sign < 0 ? Optional.empty()
                : Optional.of(target.substring(sign + 1));
        if (file.isEmpty()) {
            return anchor.map(_ -> new PageLink(Optional.empty(), anchor));
        }
        return file.endsWith(ENDING) && !file.contains("/")
                ? Optional.of(new PageLink(Optional.of(
                        file.substring(0, file.length() - ENDING.length())), anchor))
                : Optional.empty();
    }
}
