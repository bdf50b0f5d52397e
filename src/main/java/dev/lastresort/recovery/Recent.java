package dev.lastresort.recovery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values that were asked for most recently. Safe for several threads. */
final class Recent<K, V> {

    private final Map<K, V> values;

    /** @param most how many are kept, 1 or more */
    Recent(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Keeps the value, unless another was kept meanwhile; returns the one that is kept. */
    synchronized V keep(K key, V value) {
        V before = values.putIfAbsent(key, value);
        return before == null ? value : before;
    }
}
