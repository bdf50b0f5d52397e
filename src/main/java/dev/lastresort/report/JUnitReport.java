package dev.lastresort.report;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.JUnitSuite.NotPassed;
import dev.lastresort.report.JUnitSuite.Remark;
import dev.lastresort.report.JUnitSuite.TestCase;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Comparisons as JUnit XML, as build servers read it: valid by the schemas that Jenkins and Ant's
 * reports go by. Those ask for an instant, a host and durations; they are told the scenario's own
 * day, {@code localhost} and 0, so that the same input gives the same bytes. Invariant: every text
 * is made harmless, which also takes out what XML 1.0 forbids.
 */
public final class JUnitReport {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final int LAST_YEAR = 9999;

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The document in UTF-8, with a line end after it. */
    public static byte[] bytes(List<JUnitSuite> suites) {
        StringWriter text = new StringWriter();
        try {
            new JUnitReport(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text))
                    .document(suites);
        } catch (XMLStreamException defect) {
            throw new IllegalStateException("text in memory can always be written", defect);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(List<JUnitSuite> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        for (int i = 0; i < suites.size(); i++) {
            suite(suites.get(i), i);
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(JUnitSuite suite, int id) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", suite.name());
        attribute("package", "lastresort");
        attribute("id", String.valueOf(id));
        attribute("timestamp", instant(suite.startOfDay()));
        attribute("hostname", "localhost");
        attribute("tests", String.valueOf(suite.cases().size()));
        attribute("failures", String.valueOf(suite.count(NotPassed.FAILURE)));
        attribute("errors", String.valueOf(suite.count(NotPassed.ERROR)));
        attribute("skipped", String.valueOf(suite.count(NotPassed.SKIPPED)));
        attribute("time", "0");
        line(2);
        xml.writeStartElement("properties");
        for (var property : suite.properties().entrySet()) {
            line(3);
            xml.writeEmptyElement("property");
            attribute("name", property.getKey());
            attribute("value", property.getValue());
        }
        line(2);
        xml.writeEndElement();
        for (TestCase one : suite.cases()) {
            testCase(one);
        }
        line(2);
        xml.writeEmptyElement("system-out");
        line(2);
        xml.writeEmptyElement("system-err");
        line(1);
        xml.writeEndElement();
    }

    private void testCase(TestCase one) throws XMLStreamException {
        line(2);
        if (one.remark().isEmpty()) {
            xml.writeEmptyElement("testcase");
            head(one);
        } else {
            xml.writeStartElement("testcase");
            head(one);
            remark(one.remark().get());
            line(2);
            xml.writeEndElement();
        }
    }

    private void head(TestCase one) throws XMLStreamException {
        attribute("classname", one.owner());
        attribute("name", one.name());
        attribute("time", "0");
    }

    private void remark(Remark remark) throws XMLStreamException {
        line(3);
        if (remark.sort() == NotPassed.SKIPPED) {
            xml.writeEmptyElement("skipped");
            attribute("message", remark.message());
            return;
        }
        xml.writeStartElement(remark.sort() == NotPassed.ERROR ? "error" : "failure");
        attribute("type", remark.type());
        attribute("message", remark.message());
        xml.writeCharacters(remark.details().stream().map(Harmless::text)
                .collect(Collectors.joining("\n")));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Harmless.text(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** The schema has room for four digits of a year. */
    private static String instant(LocalDateTime at) {
        return INSTANT.format(at.getYear() < 1 || at.getYear() > LAST_YEAR
                ? at.withYear(LAST_YEAR) : at);
    }
}
