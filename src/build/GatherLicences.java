import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the bill of materials and the licences of all parts beside the finished program.
 *
 * <p>Run by the build as {@code java -classpath … GatherLicences.java <distribution> <bom> <texts>}.
 * The texts are those that a part brings in its jar; where it brings none, those that the bill has
 * by the licence's SPDX name; where that has none, the file of the part's name in the last folder.
 * Invariant: every jar of the distribution is in the bill, byte by byte, or is made of one that is,
 * and every part has a text; else the build fails.
 */
final class GatherLicences {

    private static final String OF_JAVA = "GPL-2.0-with-classpath-exception";
    /** What is shorter is no licence, but what somebody got instead of one. */
    private static final int LEAST_BYTES = 200;
    private static final int SHA_256_DIGITS = 64;

    /** How publishers call licences that have a name in SPDX's list. */
    private static final Map<String, String> SPDX = Map.of(
            "EPL 1.0", "EPL-1.0",
            "Go License", "BSD-3-Clause",
            "GPLv2 with the Classpath Exception", OF_JAVA,
            "SIL OPEN FONT LICENSE Version 1.1", "OFL-1.1");

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path home;
    private final Path own;
    private final Path doc;
    private final ObjectNode bill;
    /** Texts that are the same are kept once; by the name of their file. */
    private final Map<String, byte[]> texts = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private GatherLicences(Path home, Path bill, Path own) {
        this.home = home;
        this.own = own;
        this.doc = home.resolve("share").resolve("doc").resolve("lastresort");
        this.bill = (ObjectNode) json.readTree(bill.toFile());
    }

    public static void main(String[] arguments) throws IOException {
        if (!Files.exists(Path.of(arguments[1]))) {
            // offline, Maven passes over a goal that asks for the network, and says nothing
            System.out.println("[ERROR] There is no bill of materials in " + arguments[1]
                    + ": CycloneDX makes it only online, so leave -o out.");
            System.exit(1);
        }
        new GatherLicences(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]))
                .gather();
    }

    private void gather() throws IOException {
        Map<String, Path> jars = jars();
        ArrayNode parts = (ArrayNode) bill.get("components");
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode part : parts) {
            Path jar = jars.remove(sha256(part));
            if (jar != null) {
                tell((ObjectNode) part, jar);
                tellChange((ObjectNode) part, jar);
                kept.add(part);
            } else {
                faults.add(name(part) + " is in the bill of materials, and not in lib");
            }
        }
        jars.values().forEach(jar -> faults.add(
                jar.getFileName() + " is in lib, and not in the bill of materials"));
        parts.add(runtime());
        if (!faults.isEmpty()) {
            faults.forEach(fault -> System.out.println("[ERROR] " + fault));
            System.exit(1);
        }
        write();
    }

    private Map<String, Path> jars() throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        try (Stream<Path> all = Files.list(home.resolve("lib"))) {
            for (Path jar : all.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.endsWith("lastresort.jar")).toList()) {
                jars.put(madeOf(jar).orElse(digest(Files.readAllBytes(jar))), jar);
            }
        }
        return jars;
    }

    /** The digest of the jar whose classes the build has renewed, where it did. */
    private static Optional<String> madeOf(Path jar) throws IOException {
        try (JarFile open = new JarFile(jar.toFile())) {
            JarEntry mark = open.getJarEntry("META-INF/renewed-from");
            return mark == null ? Optional.empty() : Optional.of(new String(
                    open.getInputStream(mark).readAllBytes(), StandardCharsets.UTF_8)
                            .substring(0, SHA_256_DIGITS));
        }
    }

    /** A jar that the build has changed is told of with the digest that it has now. */
    private static void tellChange(ObjectNode part, Path jar) throws IOException {
        Optional<String> madeOf = madeOf(jar);
        if (madeOf.isPresent()) {
            part.putArray("hashes").addObject().put("alg", "SHA-256")
                    .put("content", digest(Files.readAllBytes(jar)));
            part.putObject("pedigree").put("notes", "The build has brought its classes to the"
                    + " form of Java 8; made of the jar with the SHA-256 " + madeOf.get());
        }
    }

    private static String sha256(JsonNode part) {
        for (JsonNode hash : part.path("hashes")) {
            if (hash.path("alg").asString().equals("SHA-256")) {
                return hash.path("content").asString();
            }
        }
        return "";
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has it", none);
        }
    }

    private static String name(JsonNode part) {
        return part.path("name").asString() + " " + part.path("version").asString();
    }

    private void tell(ObjectNode part, Path jar) throws IOException {
        TreeSet<String> files = new TreeSet<>();
        TreeSet<String> licences = new TreeSet<>();
        String artifact = part.path("name").asString();
        boolean brought = takeFrom(jar, artifact, files);
        for (JsonNode one : part.path("licenses")) {
            if (one.path("license") instanceof ObjectNode licence) {
                licences.add(named(licence));
                if (!brought) {
                    take(licence, files);
                }
            } else {
                licences.add(one.path("expression").asString());
            }
        }
        Path text = own.resolve(artifact + ".txt");
        if (files.isEmpty() && Files.exists(text)) {
            files.add(put(artifact + ".txt", Files.readAllBytes(text)));
        }
        if (files.isEmpty() || licences.isEmpty()) {
            faults.add(name(part) + " has no text of its licence " + licences + ": write "
                    + text);
        }
        String publisher = part.path("publisher").asString("");
        lines.add(name(part) + (publisher.isEmpty() ? "" : ", " + publisher) + "\n    "
                + String.join("; ", licences) + "\n    "
                + files.stream().map(file -> "licences/" + file)
                        .collect(Collectors.joining("\n    ")));
    }

    /** The name in SPDX's list, which the bill gets where it lacks it. */
    private static String named(ObjectNode licence) {
        String name = licence.path("name").asString("");
        if (SPDX.containsKey(name)) {
            licence.remove("name");
            licence.put("id", SPDX.get(name));
        }
        return licence.path("id").asString(name);
    }

    private static boolean isText(JarEntry entry) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1)
                .toUpperCase(Locale.ROOT);
        return !entry.isDirectory() && !name.endsWith(".CLASS") && (name.contains("LICENSE")
                || name.contains("NOTICE") || name.startsWith("OFL"));
    }

    /** @return whether there was a licence among them, and not only a notice */
    private boolean takeFrom(Path jar, String artifact, TreeSet<String> files)
            throws IOException {
        boolean brought = false;
        try (JarFile open = new JarFile(jar.toFile())) {
            for (JarEntry entry : open.stream().filter(GatherLicences::isText)
                    .sorted(Comparator.comparing(JarEntry::getName)).toList()) {
                String name = entry.getName().replaceFirst("^META-INF/", "").replace('/', '-');
                files.add(put(artifact + "-" + name.replaceFirst("\\.txt$", "") + ".txt",
                        open.getInputStream(entry).readAllBytes()));
                brought |= !name.toUpperCase(Locale.ROOT).contains("NOTICE");
            }
        }
        return brought;
    }

    /** JavaFX is under the licence of the Java runtime, which brings the text. */
    private void take(ObjectNode licence, TreeSet<String> files) throws IOException {
        String id = licence.path("id").asString("");
        JsonNode text = licence.path("text");
        String content = text.path("content").asString("");
        byte[] bytes = text.path("encoding").asString("").equals("base64")
                ? Base64.getMimeDecoder().decode(content)
                : content.getBytes(StandardCharsets.UTF_8);
        if (id.equals(OF_JAVA)) {
            bytes = Files.readAllBytes(
                    home.resolve("runtime").resolve("legal").resolve("java.base").resolve("LICENSE"));
            licence.remove("text");
        }
        if (bytes.length >= LEAST_BYTES) {
            files.add(put(id + ".txt", bytes));
        }
    }

    /** @return the name of the file that holds these bytes */
    private String put(String name, byte[] bytes) {
        return texts.entrySet().stream()
                .filter(kept -> Arrays.equals(kept.getValue(), bytes))
                .map(Map.Entry::getKey).findFirst().orElseGet(() -> {
                    texts.put(name, bytes);
                    return name;
                });
    }

    private ObjectNode runtime() throws IOException {
        Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("runtime").resolve("release"))) {
            release.load(in);
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        lines.add("Java " + version + ", " + System.getProperty("java.vendor") + "\n"
                + "    " + OF_JAVA + "; of its parts see the folder legal of the"
                + " runtime");
        ObjectNode part = json.createObjectNode();
        part.put("type", "platform");
        part.put("bom-ref", "runtime");
        part.put("publisher", System.getProperty("java.vendor"));
        part.put("name", System.getProperty("java.vm.name"));
        part.put("version", System.getProperty("java.runtime.version"));
        part.put("description", "The Java runtime, linked of the modules "
                + release.getProperty("MODULES", "").replace("\"", ""));
        part.putArray("licenses").addObject().putObject("license")
                .put("id", OF_JAVA);
        return part;
    }

    private void write() throws IOException {
        Path folder = Files.createDirectories(doc.resolve("licences"));
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            Files.write(folder.resolve(text.getKey()), text.getValue());
        }
        Files.writeString(doc.resolve("licences.txt"), "What Last Resort is delivered with, each"
                + " part with its licence and the texts of it.\nThe bill of materials is"
                + " sbom.cdx.json, in CycloneDX's format.\n\n"
                + lines.stream().distinct().sorted(String.CASE_INSENSITIVE_ORDER)
                        .collect(Collectors.joining("\n\n"))
                + "\n");
        Files.writeString(doc.resolve("sbom.cdx.json"), json.writeValueAsString(bill) + "\n");
    }
}
