package org.vrazka.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that behaves badly on purpose: at a command it says what it was told to say, hangs
 * ("…"), drips a byte at a time ("drip") or hangs up ("").
 */
final class ScriptedServer implements AutoCloseable {
    private static final Map<String, String> POLITE =
            Map.of(
                    "greeting", "220 here",
                    "EHLO", "250 here",
                    "MAIL", "250 ok",
                    "RCPT", "250 ok",
                    "DATA", "354 go on",
                    ".", "250 taken as 4711",
                    "QUIT", "221 bye");

    private final ServerSocket socket;
    private final Map<String, String> odd;
    final AtomicInteger letters = new AtomicInteger();

    ScriptedServer(Map<String, String> odd) throws IOException {
        this.odd = odd;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    MailServer address() {
        return new MailServer(
                "127.0.0.1", socket.getLocalPort(), Security.NONE, null, null, "crm@example.org");
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException | InterruptedException over) {
                // the next one
            }
        }
    }

    private void talk(Socket client) throws IOException, InterruptedException {
        var in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean open = say(client, "greeting");
        boolean inLetter = false;
        for (String line = in.readLine(); open && line != null; line = in.readLine()) {
            if (inLetter && !line.equals(".")) {
                continue;
            }
            if (line.equals(".")) {
                letters.incrementAndGet();
            }
            inLetter = line.equals("DATA") && odd.getOrDefault("DATA", "354").startsWith("354");
            open = say(client, line.split("[ :]", 2)[0]);
        }
    }

    private boolean say(Socket client, String command) throws IOException, InterruptedException {
        String answer = odd.getOrDefault(command, POLITE.getOrDefault(command, "500 what?"));
        var out = client.getOutputStream();
        switch (answer) {
            case "" -> {
                return false;
            }
            case "…" -> Thread.sleep(60_000);
            case "drip" -> {
                for (int i = 0; i < 600; i++) {
                    out.write('2');
                    Thread.sleep(100);
                }
            }
            default -> out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
