package org.vrazka;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a template itself says to people: its text and spoken attributes, without code and markup.
 */
final class TemplateWords {
    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("(?m)^\\s*@(import|param)\\b.*$");
    private static final Pattern KEYWORD = Pattern.compile("@(else|endif|endfor|raw|endraw)\\b");
    private static final Pattern CALL =
            Pattern.compile("@(template\\.[\\w.]+|if|elseif|for)\\s*\\(");
    private static final Pattern SPOKEN =
            Pattern.compile("\\b(?:aria-label|placeholder|title|alt)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");

    private final String markup;
    private int at;

    TemplateWords(String template) {
        var text = HEAD.matcher(COMMENT.matcher(template).replaceAll(" ")).replaceAll(" ");
        this.markup = KEYWORD.matcher(text).replaceAll(" ");
    }

    String text() {
        var html = html(markup.length());
        var spoken =
                SPOKEN.matcher(html)
                        .results()
                        .map(m -> m.group(1))
                        .collect(Collectors.joining(" "));
        return ENTITY.matcher(TAG.matcher(html).replaceAll(" ") + " " + spoken).replaceAll(" ");
    }

    /** Copies markup and leaves out code, up to the end of a content block or of the template. */
    private String html(int end) {
        var out = new StringBuilder();
        var call = CALL.matcher(markup);
        while (at < end && markup.charAt(at) != '`') {
            if (markup.startsWith("${", at) || markup.startsWith("!{", at)) {
                at += 2;
                out.append(code('{', '}'));
            } else if (markup.startsWith("$unsafe{", at)) {
                at += 8;
                out.append(code('{', '}'));
            } else if (call.region(at, end).lookingAt()) {
                at = call.end();
                out.append(code('(', ')'));
            } else {
                out.append(markup.charAt(at++));
            }
        }
        return out.toString();
    }

    /** Skips code to its closing bracket; content blocks inside it are markup again. */
    private String code(char open, char close) {
        var inside = new StringBuilder();
        boolean quoted = false;
        for (int depth = 1; depth > 0 && at < markup.length(); at++) {
            char c = markup.charAt(at);
            if (c == '"' && markup.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (quoted) {
                continue;
            } else if (markup.startsWith("@`", at)) {
                at += 2;
                inside.append(html(markup.length()));
            } else if (c == open) {
                depth++;
            } else if (c == close) {
                depth--;
            }
        }
        return inside.toString();
    }
}
