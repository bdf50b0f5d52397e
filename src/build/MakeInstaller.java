import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Makes an installer of the finished program.
 *
 * <p>Run by the build as {@code java MakeInstaller.java <name=value>…}. A deb or an rpm holds the program
 * as it stands, with its start script, and is made by the system's own packager; an msi or a dmg is
 * made by jpackage, with launchers of its kind. Invariant: what goes into a deb or an rpm depends
 * on the distribution alone, and not on who builds it when: rights and times are set, names sorted.
 */
final class MakeInstaller {

    private final Path home;
    private final Path out;
    private final String version;
    private final String contact;
    private final Instant time;
    private final Path sources = Path.of("src", "installer");

    private MakeInstaller(Properties settings) {
        home = Path.of(settings.getProperty("home")).toAbsolutePath();
        out = Path.of(settings.getProperty("out")).toAbsolutePath();
        version = settings.getProperty("version");
        contact = settings.getProperty("contact");
        time = Instant.parse(settings.getProperty("time"));
    }

    public static void main(String[] arguments) throws Exception {
        Properties settings = new Properties();
        for (String argument : arguments) {
            String[] setting = argument.split("=", 2);
            settings.setProperty(setting[0], setting[1]);
        }
        MakeInstaller installer = new MakeInstaller(settings);
        String type = settings.getProperty("type");
        try {
            switch (type.isEmpty() ? ofThisSystem() : type) {
                case "deb" -> installer.deb();
                case "rpm" -> installer.rpm();
                case "msi" -> installer.msi();
                case "dmg" -> installer.dmg();
                default -> throw new NotMade("No installer is made here: choose deb, rpm, msi or"
                        + " dmg with -Dinstaller.type=TYPE.");
            }
        } catch (NotMade why) {
            System.out.println("[ERROR] " + why.getMessage());
            System.exit(1);
        }
    }

    /** Says to who builds why there is no installer. */
    private static final class NotMade extends RuntimeException {

        private NotMade(String why) {
            super(why);
        }
    }

    private static String ofThisSystem() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return os.contains("linux") ? Files.exists(Path.of("/etc/debian_version")) ? "deb" : "rpm"
                : os.contains("mac") ? "dmg" : os.contains("win") ? "msi" : "none";
    }

    // ---- Linux: the program as it stands

    private void deb() throws IOException, InterruptedException {
        Path root = out.resolve("root");
        new LinuxTree(home, sources, "vendor-completions").layOut(root);
        String version = linuxVersion();
        Path doc = root.resolve("usr/share/doc/lastresort");
        Trees.write(doc.resolve("copyright"), Files.readString(sources.resolve("linux/copyright")));
        Trees.compress(doc.resolve("changelog.gz"), ("lastresort (" + version
                + ") unstable; urgency=medium\n\n  * See NEWS.md.gz.\n\n -- " + contact + "  "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC))
                        .replace("GMT", "+0000") + "\n").getBytes(StandardCharsets.UTF_8));
        Path control = Files.createDirectories(root.resolve("DEBIAN"));
        String architecture = onArm() ? "arm64" : "amd64";
        Trees.write(control.resolve("control"), filled("linux/control", Map.of("VERSION", version,
                "ARCHITECTURE", architecture, "CONTACT", contact,
                "KILOBYTES", String.valueOf(Trees.kilobytes(root)))));
        Trees.write(control.resolve("md5sums"), Trees.sums(root.resolve("usr")));
        Trees.setRights(root);
        Trees.age(root, time);
        Path file = out.resolve("lastresort_" + version + "_" + architecture + ".deb");
        // xz: every system that knows debs reads it; at 6, three times the work saves a tenth
        run("dpkg-deb", "-Zxz", "-z2", "--root-owner-group", "--build", root.toString(),
                file.toString());
        System.out.println("[INFO] " + file);
    }

    /** Built in a folder of its own, since rpmbuild takes no path with a blank or a percent sign. */
    private void rpm() throws IOException, InterruptedException {
        Path root = out.resolve("root");
        new LinuxTree(home, sources, "site-functions").layOut(root);
        Trees.setRights(root);
        Trees.age(root, time);
        Path top = Files.createTempDirectory("lastresort-rpm");
        try {
            Path source = Files.createSymbolicLink(top.resolve("root"), root);
            Path spec = top.resolve("lastresort.spec");
            Trees.write(spec, filled("linux/lastresort.spec", Map.of("ROOT", source.toString(),
                    "VERSION", linuxVersion(), "CONTACT", contact.replace("%", "%%"),
                    "DAY", DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.ENGLISH)
                            .format(time.atOffset(ZoneOffset.UTC)))));
            run("rpmbuild", "--quiet", "-bb", "--define", "_topdir " + top,
                    "--define", "_tmppath " + top, "--define", "_rpmdir " + top,
                    "--define", "_rpmfilename lastresort.rpm",
                    "--define", "use_source_date_epoch_as_buildtime 1", spec.toString());
            Path file = out.resolve("lastresort-" + linuxVersion() + "-1."
                    + (onArm() ? "aarch64" : "x86_64") + ".rpm");
            Files.copy(top.resolve("lastresort.rpm"), file, StandardCopyOption.REPLACE_EXISTING);
            System.out.println("[INFO] " + file);
        } finally {
            Trees.delete(top);
        }
        System.out.println("[WARNING] This rpm has been tried with rpm on Debian only:"
                + " on Fedora, openSUSE and their like it is untested.");
    }

    private String linuxVersion() {
        return version.toLowerCase(Locale.ROOT).replace('-', '~');
    }

    private static boolean onArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    // ---- elsewhere: jpackage, with launchers of its own

    private void msi() throws IOException, InterruptedException {
        List<String> line = jpackage("msi", version.replaceFirst("-.*", ""),
                icon("ico", ico(Files.readAllBytes(Path.of("assets/icon.png")))));
        Properties command = new Properties();
        try (var in = Files.newInputStream(
                sources.resolve("windows/lastresort-command.properties"))) {
            command.load(in);
        }
        command.setProperty("java-options", String.join(" ", options("command", "1g", "Serial")));
        Path launcher = out.resolve("lastresort-command.properties");
        try (var writer = Files.newBufferedWriter(launcher)) {
            command.store(writer, null);
        }
        line.addAll(List.of("--add-launcher", "lastresort=" + launcher, "--win-menu",
                "--win-per-user-install", "--win-dir-chooser",
                // the same for all versions: so one takes the place of the other
                "--win-upgrade-uuid", "0d7c1e52-5a0b-4b43-9f0e-2c6d5e8f7a31"));
        run(line.toArray(String[]::new));
        untested("msi");
    }

    private void dmg() throws IOException, InterruptedException {
        // jpackage takes no version that begins with 0
        List<String> line = jpackage("dmg", version.replaceFirst("-.*", "").replaceFirst("^0", "1"),
                icon("icns", icns(Files.readAllBytes(Path.of("assets/icon.png")))));
        line.addAll(List.of("--mac-package-identifier", "dev.lastresort",
                "--mac-app-category", "developer-tools"));
        run(line.toArray(String[]::new));
        untested("dmg");
    }

    private List<String> jpackage(String type, String version, Path icon) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jpackage").toString(),
                "--type", type, "--name", "Last Resort", "--app-version", version,
                "--description", "Simulator of database-migration incidents",
                "--vendor", contact.replaceFirst(" <.*", ""), "--icon", icon.toString(),
                "--runtime-image", home.resolve("runtime").toString(),
                "--input", home.resolve("lib").toString(), "--main-jar", "lastresort.jar",
                "--app-content", home.resolve("share/doc/lastresort") + ","
                        + home.resolve("scenarios"),
                "--dest", out.toString()));
        for (String option : options("window", "2g", "G1")) {
            line.addAll(List.of("--java-options", option));
        }
        return line;
    }

    /** As the start script has them; its launchers read no files of options. */
    private List<String> options(String start, String heap, String collector)
            throws IOException {
        List<String> options = new ArrayList<>(List.of("-Xmx" + heap,
                "-XX:+Use" + collector + "GC", "-XX:AOTCache=$APPDIR/lastresort.aot"));
        Files.readAllLines(home.resolve("lib").resolve(start + ".options")).stream()
                .filter(option -> option.startsWith("-")).forEach(options::add);
        return options;
    }

    private Path icon(String ending, byte[] bytes) throws IOException {
        return Files.write(out.resolve("lastresort." + ending), bytes);
    }

    /** A directory of one picture, of 256 by 256, which both formats take as PNG. */
    private static byte[] ico(byte[] png) {
        return ByteBuffer.allocate(22 + png.length).order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0).putShort((short) 1).putShort((short) 1)
                .put(new byte[4]).putShort((short) 1).putShort((short) 32)
                .putInt(png.length).putInt(22).put(png).array();
    }

    private static byte[] icns(byte[] png) {
        return ByteBuffer.allocate(16 + png.length)
                .put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(16 + png.length)
                .put("ic08".getBytes(StandardCharsets.US_ASCII)).putInt(8 + png.length)
                .put(png).array();
    }

    // ---- files and programs

    private static void untested(String type) {
        System.out.println("[WARNING] Nobody has installed this " + type
                + " yet: it is untested.");
    }

    private void run(String... line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.environment().put("SOURCE_DATE_EPOCH", String.valueOf(time.getEpochSecond()));
        int code;
        try {
            code = builder.start().waitFor();
        } catch (IOException missing) {
            throw new NotMade(line[0] + " cannot be started, and this installer takes it: "
                    + missing.getMessage());
        }
        if (code != 0) {
            throw new NotMade(line[0] + " ended with " + code + ".");
        }
    }

    private String filled(String template, Map<String, String> values) throws IOException {
        String text = Files.readString(sources.resolve(template));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }
}
