package dev.lastresort.ui.follow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.session.attempt.RoomView;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Serves the pages of one room's seats in the local network. Invariant: whoever does not know the
 * code learns nothing, whatever they ask for; nothing that is sent here changes anything.
 */
public final class FollowServer implements AutoCloseable {

    private static final int CODE_BYTES = 16;
    private static final int WAITING = 32;
    private static final String SECONDS_A_REQUEST = "5";
    private static final String MOST_CONNECTIONS = "256";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final ExecutorService workers;
    private final String code;
    private final List<Seat> seats;
    private final String title;
    private final Supplier<Optional<RoomView>> view;

    private FollowServer(HttpServer server, String code, List<Seat> seats, String title,
            Supplier<Optional<RoomView>> view) {
        this.server = server;
        this.code = code;
        this.seats = List.copyOf(seats);
        this.title = title;
        this.view = view;
        // whoever is slow keeps a thread that costs nothing, and nobody else waiting
        workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("follow-", 0).factory());
    }

    /**
     * Opens it at a port that the system chooses.
     *
     * @param address where it listens
     * @param view    what the team may know now, from any thread; empty while the room is covered
     */
    public static FollowServer open(InetAddress address, List<Seat> seats, String title,
            Supplier<Optional<RoomView>> view) throws IOException {
        // who sends a request letter by letter keeps nobody else waiting for long
        System.setProperty("sun.net.httpserver.maxReqTime", SECONDS_A_REQUEST);
        System.setProperty("sun.net.httpserver.maxRspTime", SECONDS_A_REQUEST);
        System.setProperty("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
        byte[] secret = new byte[CODE_BYTES];
        new SecureRandom().nextBytes(secret);
        FollowServer follow = new FollowServer(
                HttpServer.create(new InetSocketAddress(address, 0), WAITING),
                HexFormat.of().formatHex(secret), seats, title, view);
        follow.server.createContext("/", follow::answer);
        follow.server.setExecutor(follow.workers);
        follow.server.start();
        return follow;
    }

    /** This machine as others in the local network see it; empty if it is in none. */
    public static Optional<InetAddress> localAddress() {
        try {
            return NetworkInterface.networkInterfaces().filter(FollowServer::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(InetAddress::isSiteLocalAddress).findFirst();
        } catch (SocketException none) {
            return Optional.empty();
        }
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback();
        } catch (SocketException unknown) {
            return false;
        }
    }

    /** A seat and the address of its page. */
    public record SeatAddress(Seat seat, String address) {}

    public List<SeatAddress> addresses() {
        InetSocketAddress at = server.getAddress();
        return seats.stream().map(seat -> new SeatAddress(seat, "http://"
                + at.getAddress().getHostAddress() + ":" + at.getPort() + path(seat))).toList();
    }

    private String path(Seat seat) {
        return "/" + code + "/" + seat.name().label();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = String.valueOf(exchange.getRequestURI().getRawPath());
            Optional<Seat> seat = exchange.getRequestMethod().equals("GET")
                    ? seats.stream().filter(one -> isSame(path(one), asked)).findFirst()
                    : Optional.empty();
            byte[] page = seat.map(one -> FollowPage.of(one, title, view.get())
                    .getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]);
            Stream.of(List.of("Content-Type", "text/html; charset=utf-8"),
                    List.of("Content-Security-Policy", FollowPage.policy()),
                    List.of("Cache-Control", "no-store"), List.of("Referrer-Policy", "no-referrer"),
                    List.of("X-Content-Type-Options", "nosniff"))
                    .forEach(header -> exchange.getResponseHeaders().set(header.get(0),
                            header.get(1)));
            exchange.sendResponseHeaders(seat.isPresent() ? OK : NOT_FOUND,
                    page.length == 0 ? -1 : page.length);
            if (page.length > 0) {
                exchange.getResponseBody().write(page);
            }
        }
    }

    /** In a time that tells nothing of how much of it is right. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8),
                other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
