package dev.lastresort.session.bounds;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How long the processes have worked that this one has started, and those that they have: in
 * nanoseconds of the processor. What has ended since it was looked at last keeps what it had then.
 */
final class ServersTime implements LongSupplier {

    private final Map<Long, Long> nanos = new HashMap<>();

    @Override
    public synchronized long getAsLong() {
        ProcessHandle.current().descendants().forEach(process -> process.info()
                .totalCpuDuration().ifPresent(
                        worked -> nanos.merge(process.pid(), worked.toNanos(), Math::max)));
        return nanos.values().stream().mapToLong(Long::longValue).sum();
    }
}
