package org.vrazka.records;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.Arity;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Filters as text, in the address bar and in the API: {@code status=in=(REGULAR,LOST);orders=gt=3}.
 */
public final class Rsql {
    static final int MAX_LENGTH = 4_000;
    private static final int MAX_DEPTH = 8;
    private static final Pattern PLAIN = Pattern.compile("[^\\s\"'\\\\();,=<>!~]+");
    private static final Set<ComparisonOperator> OPERATORS =
            Arrays.stream(Op.values()).map(Rsql::operator).collect(Collectors.toSet());

    private Rsql() {}

    /** Reads a filter; field names and values are checked later, against a catalogue. */
    public static Filter parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new BadQuery("filter", "long", MAX_LENGTH);
        }
        if (depth(text) > MAX_DEPTH) {
            throw new BadQuery("filter", "deep", MAX_DEPTH);
        }
        try {
            return filter(new RSQLParser(OPERATORS).parse(text));
        } catch (RSQLParserException e) {
            throw new BadQuery("filter", "syntax", text);
        }
    }

    /** Writes a filter so that parsing it gives an equal one. */
    public static String format(Filter filter) {
        return switch (filter) {
            case Filter.All all -> join(all.parts(), ";");
            case Filter.Any any -> join(any.parts(), ",");
            case Filter.Is is -> is.field() + is.op().symbol() + values(is);
        };
    }

    private static ComparisonOperator operator(Op op) {
        return switch (op) {
            case LT -> new ComparisonOperator("=lt=", "<", Arity.of(1, 1));
            case LE -> new ComparisonOperator("=le=", "<=", Arity.of(1, 1));
            case GT -> new ComparisonOperator("=gt=", ">", Arity.of(1, 1));
            case GE -> new ComparisonOperator("=ge=", ">=", Arity.of(1, 1));
            case IN, OUT -> new ComparisonOperator(op.symbol(), Arity.of(1, 500));
            default -> new ComparisonOperator(op.symbol(), Arity.of(1, 1));
        };
    }

    /**
     * The parser is recursive: brackets are counted first, so that no text can exhaust the stack.
     */
    private static int depth(String text) {
        int open = 0;
        int deepest = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                deepest = Math.max(deepest, ++open);
            } else if (c == ')') {
                open--;
            }
        }
        return deepest;
    }

    private static Filter filter(Node node) {
        return switch (node) {
            case ComparisonNode c ->
                    new Filter.Is(
                            c.getSelector(),
                            Op.of(c.getOperator().getSymbol()).orElseThrow(),
                            c.getArguments());
            case AndNode and -> new Filter.All(parts(and));
            case LogicalNode or -> new Filter.Any(parts(or));
            default -> throw new IllegalStateException(node.toString());
        };
    }

    private static List<Filter> parts(LogicalNode node) {
        return node.getChildren().stream().map(Rsql::filter).toList();
    }

    private static String join(List<Filter> parts, String by) {
        return parts.stream()
                .map(part -> part instanceof Filter.Is ? format(part) : "(" + format(part) + ")")
                .collect(Collectors.joining(by));
    }

    private static String values(Filter.Is is) {
        var written = is.values().stream().map(Rsql::value).collect(Collectors.joining(","));
        return is.op().takesMany() ? "(" + written + ")" : written;
    }

    private static String value(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
