package dev.lastresort.report.page;

import dev.lastresort.patience.Patience;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A page in a browser, with all that it asked for, said and tried. */
final class BrowserPage {

    private final DevTools tools;
    private final String session;
    private final Path file;

    private BrowserPage(DevTools tools, String session, Path file) {
        this.tools = tools;
        this.session = session;
        this.file = file;
    }

    /** @param scheme {@code light} or {@code dark} */
    static BrowserPage open(DevTools tools, Path file, String scheme) {
        String target = tools.ask("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId").asString();
        String session = tools.ask("", "Target.attachToTarget",
                Map.of("targetId", target, "flatten", true)).get("sessionId").asString();
        BrowserPage page = new BrowserPage(tools, session, file);
        for (String part : List.of("Page", "Network", "Runtime", "Log")) {
            page.ask(part + ".enable", Map.of());
        }
        page.ask("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        // a window that somebody has to close would keep the page from being loaded
        page.ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source",
                "window.alert = window.confirm = window.prompt = all => console.log(all)"));
        page.ask("Page.navigate", Map.of("url", file.toUri().toString()));
        Patience.until(() -> !tools.told(session, "Page.loadEventFired").isEmpty(),
                () -> file + " is not loaded");
        return page;
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        return tools.ask(session, method, parameters);
    }

    /** What an expression comes to, once it is known. */
    JsonNode value(String script) {
        JsonNode answer = ask("Runtime.evaluate", Map.of("expression", script,
                "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").path("value");
    }

    /** Runs a library in it, whatever the page's policy is. */
    void inject(String script) {
        value(script + "\n;0");
    }

    /** Addresses that it asked for, but its own. */
    List<String> loaded() {
        return tools.told(session, "Network.requestWillBeSent").stream()
                .map(event -> event.at("/params/request/url").asString())
                .filter(url -> !url.split("#")[0].equals(file.toUri().toString())).toList();
    }

    /** What it said, tried against its policy, or ran. */
    List<String> noises() {
        return Stream.of("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown",
                "Page.javascriptDialogOpening", "Page.frameAttached", "Page.windowOpen")
                .flatMap(event -> tools.told(session, event).stream())
                .map(JsonNode::toString).toList();
    }

    /** Shows it as paper would have it. */
    void onPaper() {
        ask("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    byte[] printed(double widthInches, double heightInches) {
        return Base64.getDecoder().decode(ask("Page.printToPDF", Map.of(
                "paperWidth", widthInches, "paperHeight", heightInches,
                "preferCSSPageSize", false, "printBackground", true)).get("data").asString());
    }

    byte[] picture(int width, int height) {
        ask("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height,
                "deviceScaleFactor", 1, "mobile", false));
        return Base64.getDecoder().decode(ask("Page.captureScreenshot", Map.of())
                .get("data").asString());
    }
}
