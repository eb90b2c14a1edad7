package org.vrazka.backup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What bin/backup and bin/restore were told, and how they tell what went wrong: in one line. */
record CommandLine(Map<String, String> values) {

    /** The work of a program, once it knows what it was told. */
    interface Work {
        void run(CommandLine told) throws IOException, SQLException;
    }

    static void run(String[] args, String usage, List<String> known, Work work) {
        quieten();
        try {
            work.run(read(args, known));
        } catch (IllegalArgumentException e) {
            System.err.println(usage);
            System.exit(2);
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println(e.getMessage() == null ? e.toString() : e.getMessage());
            System.exit(1);
        }
    }

    private static void quieten() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
        }
    }

    private static CommandLine read(String[] args, List<String> known) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            var name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!known.contains(name) || i + 1 == args.length) {
                throw new IllegalArgumentException(args[i]);
            }
            values.put(name, args[i + 1]);
        }
        return new CommandLine(values);
    }

    Path data() {
        return Path.of(values.getOrDefault("data", "data"));
    }

    Path needed(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return Path.of(value);
    }

    /** In the system's language. */
    static void say(String bg, String en, Object... arguments) {
        System.out.println(words(bg, en, arguments));
    }

    static String words(String bg, String en, Object... arguments) {
        boolean bulgarian = Locale.getDefault().getLanguage().equals("bg");
        return (bulgarian ? bg : en).formatted(arguments);
    }
}
