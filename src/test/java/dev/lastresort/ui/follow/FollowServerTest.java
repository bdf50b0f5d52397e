package dev.lastresort.ui.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.model.exercise.SeatName.SeatPane;
import dev.lastresort.patience.Patience;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.incident.FakeRoom;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What comes out of the one door to the network, and what does not. */
@Execution(ExecutionMode.CONCURRENT)
class FollowServerTest {

    private static final Seat DRIVER = Seat.usual().getFirst();
    private static final Seat CLOCK = new Seat(SeatName.SCRIBE, Optional.of("<b>Ada</b>"),
            "Writes & waits", Set.of(SeatPane.CLOCK));

    private final HttpClient client = HttpClient.newHttpClient();
    private final FakeRoom room = new FakeRoom();
    private volatile Optional<RoomView> view = Optional.empty();
    private FollowServer server;

    @BeforeEach
    void open() throws IOException {
        room.act(new Action.SkipQuestions(), Optional.of("<script>alert(1)</script>"));
        server = FollowServer.open(InetAddress.getLoopbackAddress(), List.of(DRIVER, CLOCK),
                "Drill \"one\"", () -> view);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void eachSeatSeesItsPanesAndNothingElseAndEveryTextIsEscaped() throws Exception {
        view = Optional.of(room.view());
        String driver = get(address(0)).body();
        assertTrue(driver.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), driver);
        assertFalse(driver.contains("<script"), driver);
        assertTrue(driver.contains("Drill &quot;one&quot;"));
        String clock = get(address(1)).body();
        assertTrue(clock.contains("&lt;b&gt;Ada&lt;/b&gt;") && clock.contains("&amp; waits"));
        assertTrue(clock.contains("<h3>Clock</h3>"));
        for (String other : List.of("Messages", "Tables", "Event log", "Decisions", "Programs")) {
            assertTrue(driver.contains("<h3>" + other + "</h3>"), other);
            assertFalse(clock.contains(other), other);
        }
    }

    @Test
    void whileTheRoomIsCoveredNothingOfItIsTold() throws Exception {
        assertTrue(get(address(0)).body().contains("The room is covered."));
        assertFalse(get(address(0)).body().contains("<h3>"));
    }

    @Test
    void whoeverDoesNotKnowTheCodeGetsNothing() throws Exception {
        view = Optional.of(room.view());
        URI right = URI.create(address(0));
        String code = right.getPath().split("/")[1];
        assertEquals(32, code.length());
        char other = code.charAt(0) == '0' ? '1' : '0';
        for (String path : List.of("/", "/" + code, "/" + code + "/", "/" + code + "/cook",
                "/" + other + code.substring(1) + "/driver", "/" + code + "/driver/",
                "/" + code + "/../" + code + "/driver", "/favicon.ico", "/etc/passwd")) {
            HttpResponse<String> answer = get("http://" + right.getAuthority() + path);
            assertEquals(404, answer.statusCode(), path);
            assertEquals("", answer.body(), path);
        }
    }

    @Test
    void nothingIsTakenInAndNothingMayBeLoadedOrRun() throws Exception {
        view = Optional.of(room.view());
        HttpResponse<String> posted = client.send(HttpRequest.newBuilder(URI.create(address(0)))
                .timeout(Patience.LONGEST).POST(HttpRequest.BodyPublishers.ofString("x=1"))
                .build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(404, posted.statusCode());
        HttpResponse<String> page = get(address(0));
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElseThrow()
                .startsWith("default-src 'none'"));
        assertEquals(Optional.of("no-store"), page.headers().firstValue("Cache-Control"));
    }

    /** Somebody sends letter by letter, or anything at all: others are answered all the same. */
    @Test
    void whoeverSendsGarbageOrNothingKeepsNobodyElseWaiting() throws Exception {
        URI page = URI.create(address(0));
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = new Socket(page.getHost(), page.getPort());
                slow.add(socket);
                socket.getOutputStream().write(List.of("GET /", "\0\1\2\r\n",
                        "POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\nx",
                        "GET / HTTP/9\r\nA: ").get(i % 4)
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
            assertEquals(200, get(address(0)).statusCode());
            assertEquals(404, get("http://" + page.getAuthority() + "/0/driver").statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void eachSessionHasACodeOfItsOwn() throws Exception {
        try (FollowServer second = FollowServer.open(InetAddress.getLoopbackAddress(),
                List.of(DRIVER), "Second", () -> view)) {
            assertNotEquals(URI.create(address(0)).getPath(),
                    URI.create(second.addresses().getFirst().address()).getPath());
        }
    }

    private String address(int seat) {
        return server.addresses().get(seat).address();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address))
                .timeout(Patience.LONGEST).build(), HttpResponse.BodyHandlers.ofString());
    }
}
