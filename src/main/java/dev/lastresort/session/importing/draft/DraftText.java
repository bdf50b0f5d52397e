package dev.lastresort.session.importing.draft;

import dev.lastresort.scenario.text.HarmlessJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as somebody would lay it out who is going to edit it: what fits on a line stands on one. */
public final class DraftText {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int WIDTH = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder(HarmlessJson.FILES).build();

    private DraftText() {}

    public static String of(JsonNode document) {
        StringBuilder text = new StringBuilder();
        write(document, 0, 0, text);
        return text.append('\n').toString();
    }

    /** SQL as a text, or as the list of its lines. */
    static JsonNode sql(String sql) {
        List<String> lines = sql.lines().map(String::stripTrailing).toList();
        if (lines.size() == 1) {
            return NODES.stringNode(sql.strip());
        }
        ArrayNode list = NODES.arrayNode();
        lines.forEach(list::add);
        return list;
    }

    private static void write(JsonNode node, int indent, int used, StringBuilder text) {
        String flat = flat(node);
        boolean fits = indent + used + flat.length() < WIDTH;
        if (!node.isContainer() || node.isEmpty() || fits && indent > 0) {
            text.append(flat);
            return;
        }
        List<String> keys = new ArrayList<>();
        node.properties().forEach(property -> keys.add(property.getKey()));
        boolean object = node.isObject();
        text.append(object ? '{' : '[');
        for (int i = 0; i < node.size(); i++) {
            text.append(i == 0 ? "\n" : ",\n").append(" ".repeat(indent + 2));
            String key = object ? flat(NODES.stringNode(keys.get(i))) + ": " : "";
            text.append(key);
            write(object ? node.get(keys.get(i)) : node.get(i), indent + 2, key.length(), text);
        }
        text.append('\n').append(" ".repeat(indent)).append(object ? '}' : ']');
    }

    private static String flat(JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            List<String> parts = new ArrayList<>();
            node.properties().forEach(property -> parts.add(
                    flat(NODES.stringNode(property.getKey())) + ": "
                            + flat(property.getValue())));
            return "{ " + String.join(", ", parts) + " }";
        }
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(element -> parts.add(flat(element)));
            return "[" + String.join(", ", parts) + "]";
        }
        return MAPPER.writeValueAsString(node);
    }
}
