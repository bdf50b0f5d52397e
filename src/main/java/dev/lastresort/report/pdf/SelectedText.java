package dev.lastresort.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What is selected, copied or looked for in a PDF: letters, also where a font draws several as one
 * sign, or has a sign for a letter between its neighbours.
 */
final class SelectedText {

    private static final int SIGNS = 0x10000;
    private static final int TWO_BYTES = 2;
    /** More of them in one list no reader has to take. */
    private static final int LONGEST_LIST = 100;
    private static final String BEFORE = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String AFTER = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private SelectedText() {}

    /**
     * The same file, which tells letters.
     *
     * @param saved only what was saved has its fonts, of the signs that it needs
     * @param id    of the file
     */
    static byte[] telling(byte[] saved, long id) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(saved)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    tell(page.getResources().getFont(name).getCOSObject());
                }
            }
            pdf.setDocumentId(id);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(saved.length);
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void tell(COSDictionary font) throws IOException {
        if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream told) {
            tell(told);
        }
    }

    private static void tell(COSStream told) throws IOException {
        CMap present = new CMapParser().parse(told.createView());
        TreeMap<Integer, String> letters = new TreeMap<>();
        boolean plain = true;
        for (int sign = 0; sign < SIGNS; sign++) {
            String text = present.toUnicode(sign, TWO_BYTES);
            if (text != null) {
                letters.put(sign, letters(text));
                plain &= text.equals(letters.get(sign));
            }
        }
        if (!plain) {
            try (OutputStream out = told.createOutputStream(COSName.FLATE_DECODE)) {
                out.write((BEFORE + lists(letters) + AFTER).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static String lists(SortedMap<Integer, String> letters) {
        StringBuilder lists = new StringBuilder();
        List<Map.Entry<Integer, String>> signs = List.copyOf(letters.entrySet());
        for (int from = 0; from < signs.size(); from += LONGEST_LIST) {
            List<Map.Entry<Integer, String>> some = signs.subList(from,
                    Math.min(signs.size(), from + LONGEST_LIST));
            lists.append(some.size()).append(" beginbfchar\n");
            some.forEach(sign -> lists.append(String.format("<%04X> <%s>\n", sign.getKey(),
                    sign.getValue().chars().mapToObj("%04X"::formatted)
                            .collect(Collectors.joining()))));
            lists.append("endbfchar\n");
        }
        return lists.toString();
    }

    private static String letters(String text) {
        return text.codePoints().mapToObj(letter -> isForm(letter)
                ? Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)
                : Character.toString(letter)).collect(Collectors.joining());
    }

    /** Of Latin, Armenian, Hebrew or Arabic letters. */
    private static boolean isForm(int letter) {
        return letter >= 0xFB00 && letter <= 0xFDFF || letter >= 0xFE70 && letter <= 0xFEFC;
    }
}
