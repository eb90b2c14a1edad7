package org.vrazka.parties.relations;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The relations of a counterparty today as a small drawing: those above it as steps, it, and under
 * it its subsidiaries and the others. A drawing of no more than fits a telephone.
 *
 * @param more how many are not drawn
 */
public record RelationGraph(List<Node> nodes, List<Line> lines, int width, int height, int more) {
    private static final int MOST = 12;
    private static final int LONGEST = 27;
    private static final int BOX = 244;
    private static final int TALL = 40;
    private static final int ROW = 52;
    private static final int STEP = 22;

    /**
     * A counterparty as a box.
     *
     * @param role what it is to the one that is looked at
     * @param own it is the one that is looked at
     */
    public record Node(int x, int y, Link party, String role, boolean own) {
        public String href() {
            return "/parties/" + party.id();
        }

        /** As much of the name as its box has room for. */
        public String label() {
            var name = party.name();
            return name.length() <= LONGEST
                    ? name
                    : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
        }
    }

    /**
     * @param loose of another kind than parents and subsidiaries
     */
    public record Line(String path, boolean loose) {}

    /**
     * @param above the nearest first
     */
    static @Nullable RelationGraph of(
            Link party, List<Link> above, List<Relation> relations, LocalDate today) {
        var now = relations.stream().filter(one -> one.holdsOn(today) && !one.isParent()).toList();
        if (now.isEmpty() && above.isEmpty()) {
            return null;
        }
        return new Drawing().of(party, above, now);
    }

    public int boxWidth() {
        return BOX;
    }

    public int boxHeight() {
        return TALL;
    }

    private static final class Drawing {
        private final List<Node> nodes = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private int width;

        RelationGraph of(Link party, List<Link> above, List<Relation> now) {
            Node last = null;
            for (var one : above.reversed()) {
                boolean head = last == null && above.size() > 1;
                last =
                        under(
                                last,
                                one,
                                t(head ? "parties.group.head" : "parties.group.above"),
                                false);
            }
            var own = under(last, party, t("parties.relation.this"), true);
            now.stream()
                    .limit(MOST)
                    .forEach(one -> {
                        var node = put(own.x() + STEP, one.other(), one.role(), false);
                        line(own, node, !one.isChild());
                    });
            return new RelationGraph(
                    nodes,
                    lines,
                    width,
                    nodes.size() * ROW - (ROW - TALL) + 2,
                    Math.max(0, now.size() - MOST));
        }

        private Node under(@Nullable Node last, Link party, String role, boolean own) {
            var node = put(last == null ? 1 : last.x() + STEP, party, role, own);
            if (last != null) {
                line(last, node, false);
            }
            return node;
        }

        private Node put(int x, Link party, String role, boolean own) {
            var node = new Node(x, nodes.size() * ROW + 1, party, role, own);
            nodes.add(node);
            width = Math.max(width, x + BOX + 1);
            return node;
        }

        private void line(Node from, Node to, boolean loose) {
            int x = from.x() + STEP / 2;
            lines.add(
                    new Line(
                            "M%d %dV%dH%d".formatted(x, from.y() + TALL, to.y() + TALL / 2, to.x()),
                            loose));
        }
    }
}
