package dev.lastresort.report.page;

import dev.lastresort.patience.Patience;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks to a browser by its own protocol: a request is answered, and events are kept. */
final class DevTools implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private DevTools(URI address) {
        this.socket = client.newWebSocketBuilder().buildAsync(address, new Incoming()).join();
    }

    static DevTools connect(URI address) {
        return new DevTools(address);
    }

    private final class Incoming implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean whole) {
            partial.append(text);
            if (whole) {
                JsonNode message = JsonMapper.shared().readTree(partial.toString());
                partial.setLength(0);
                if (message.has("id")) {
                    asked.remove(message.get("id").asInt()).complete(message);
                } else {
                    events.add(message);
                }
            }
            from.request(1);
            return null;
        }
    }

    /** @param session empty for the browser itself */
    JsonNode ask(String session, String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        ObjectNode request = JsonMapper.shared().createObjectNode().put("id", id)
                .put("method", method);
        request.set("params", JsonMapper.shared().valueToTree(parameters));
        if (!session.isEmpty()) {
            request.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(request.toString(), true).join();
        JsonNode message = Patience.result(answer);
        if (message.has("error")) {
            throw new AssertionError(method + ": " + message.get("error"));
        }
        return message.get("result");
    }

    /** What the browser told of that session, in order. */
    List<JsonNode> told(String session, String method) {
        return events.stream().filter(event -> event.path("sessionId").asString("")
                .equals(session) && event.get("method").asString().equals(method)).toList();
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
