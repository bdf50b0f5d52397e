import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Brings old classes in the jars of the distribution to a form that Java keeps linked.
 *
 * <p>Run by the build as {@code java RenewClasses.java <distribution>}. Java leaves classes of
 * versions before 6 out of its AOT cache, so every start would read and verify them once more. They
 * get a newer version, and what it asks for: the types at each branch. Invariant: what they do
 * stays; a changed jar keeps its time and says what it was made of, and the same jar comes to the
 * same bytes.
 */
final class RenewClasses {

    /** What a changed jar was made of: the bill of materials has that one. */
    private static final String MARK = "META-INF/renewed-from";

    private static final ClassTransform NEWER = ((ClassTransform) (builder, element) -> {
        if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
        } else {
            builder.with(element);
        }
    }).andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));

    private final Path jar;
    private final Map<JarEntry, byte[]> parts = new LinkedHashMap<>();

    private RenewClasses(Path jar) throws IOException {
        this.jar = jar;
        try (JarFile open = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(open.entries())) {
                parts.put(entry, open.getInputStream(entry).readAllBytes());
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of(arguments[0], "lib"))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : jars) {
            new RenewClasses(jar).renew();
        }
    }

    private void renew() throws IOException {
        if (parts.entrySet().stream().noneMatch(part -> isOld(part.getKey(), part.getValue()))) {
            return;
        }
        FileTime time = Files.getLastModifiedTime(jar);
        Path renewed = jar.resolveSibling(jar.getFileName() + ".part");
        Files.write(renewed, renewed());
        Files.setLastModifiedTime(renewed, time);
        Files.move(renewed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] renewed() throws IOException {
        ClassFile form = form();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes)) {
            for (Map.Entry<JarEntry, byte[]> part : parts.entrySet()) {
                put(out, part.getKey().getName(), part.getKey(),
                        isOld(part.getKey(), part.getValue()) ? newer(form, part.getValue())
                                : part.getValue());
            }
            put(out, MARK, parts.keySet().iterator().next(), (digest() + """
                     is the SHA-256 of the jar that this one was made of.
                    The build of Last Resort has brought its classes to the form of Java 8, and has
                    changed nothing else.
                    """).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private byte[] newer(ClassFile form, byte[] old) {
        byte[] newer = form.transformClass(form.parse(old), NEWER);
        List<VerifyError> faults = form.verify(newer);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(jar + " does not bear it", faults.getFirst());
        }
        return newer;
    }

    /** What is common to two types is found out by the classes of the jar and by Java's own. */
    private ClassFile form() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        parts.forEach((entry, content) -> classes.put(entry.getName(), content));
        ClassHierarchyResolver here = ClassHierarchyResolver.ofResourceParsing(type -> {
            String name = type.descriptorString();
            byte[] content = classes.get(name.substring(1, name.length() - 1) + ".class");
            return content == null ? null : new ByteArrayInputStream(content);
        });
        return ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(
                here.orElse(ClassHierarchyResolver.defaultResolver())));
    }

    private static void put(JarOutputStream out, String name, JarEntry as, byte[] content)
            throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(as.getTimeLocal());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static boolean isOld(JarEntry entry, byte[] content) {
        int major = content.length < 8 ? 0 : (content[6] & 0xff) << 8 | content[7] & 0xff;
        return entry.getName().endsWith(".class") && major < ClassFile.JAVA_6_VERSION;
    }

    private String digest() throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(jar)));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has it", none);
        }
    }
}
