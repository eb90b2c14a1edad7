package org.vrazka.shared.postgres;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Settings of the server, by the memory found (a container's limit counts). */
final class ServerSettings {
    private static final long MEGABYTE = 1 << 20;

    private ServerSettings() {}

    /**
     * As arguments of the server.
     *
     * @param durable false for tests: faster, and lost when the machine stops
     */
    static List<String> arguments(int port, boolean durable) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "port=" + port,
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=",
                                "max_connections=60",
                                "timezone=UTC",
                                "random_page_cost=1.1",
                                "jit=off",
                                "checkpoint_timeout=15min",
                                "max_wal_size=4GB"));
        long memory = megabytes();
        settings.add("shared_buffers=" + within(64, memory / 8, 2048));
        settings.add("work_mem=" + within(8, memory / 256, 64));
        settings.add("maintenance_work_mem=" + within(64, memory / 32, 512));
        settings.add("effective_cache_size=" + within(128, memory / 2, 16_384));
        settings.add("dynamic_shared_memory_type=" + sharedMemory());
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings.stream().map(setting -> "--" + setting).toList();
    }

    private static long megabytes() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() / MEGABYTE;
    }

    private static String within(long least, long megabytes, long most) {
        return Math.clamp(megabytes, least, most) + "MB";
    }

    /** Containers often have 64 MB of /dev/shm, too little for parallel queries. */
    private static String sharedMemory() {
        try {
            var shm = Files.getFileStore(Path.of("/dev/shm"));
            return shm.getTotalSpace() / MEGABYTE < 512 ? "sysv" : "posix";
        } catch (IOException none) {
            return "sysv";
        }
    }
}
