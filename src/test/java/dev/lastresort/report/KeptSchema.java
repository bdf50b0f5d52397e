package dev.lastresort.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a document that the program writes, as who reads such documents would use it. */
public final class KeptSchema {

    private final String text;
    private final Schema schema;

    public KeptSchema(String text) {
        this.text = text;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /** What a document has that is not as the schema says. */
    public List<String> problems(JsonNode document) {
        return schema.validate(document).stream().map(Object::toString).toList();
    }

    /** The objects at these places lack nothing but what they may lack, and have nothing else. */
    public void holdsExactly(JsonNode sound, List<String> places, Set<String> mayLack) {
        for (String place : places) {
            for (String name : List.copyOf(sound.at(place).propertyNames())) {
                ObjectNode less = (ObjectNode) sound.deepCopy();
                ((ObjectNode) less.at(place)).remove(name);
                assertEquals(mayLack.contains(name), problems(less).isEmpty(), place + "/" + name);
            }
            ObjectNode more = (ObjectNode) sound.deepCopy();
            ((ObjectNode) more.at(place)).put("surprise", 1);
            assertFalse(problems(more).isEmpty(), place);
        }
    }

    /**
     * The properties that no words describe. What only narrows one down where it stands in another
     * place needs none.
     */
    public List<String> undescribed() {
        List<String> silent = new ArrayList<>();
        collect(JsonMapper.shared().readTree(text), "", silent);
        return silent;
    }

    private static void collect(JsonNode node, String pointer, List<String> silent) {
        if (!pointer.contains("/oneOf/")) {
            node.path("properties").properties().stream()
                    .filter(property -> property.getValue().path("description").asString("")
                            .isBlank())
                    .forEach(property -> silent.add(pointer + "/" + property.getKey()));
        }
        node.properties().forEach(
                member -> collect(member.getValue(), pointer + "/" + member.getKey(), silent));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, silent);
        }
    }
}
