package org.vrazka.records;

import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Errors;

import java.util.ArrayList;
import java.util.List;

/** A reference list whose entries can be part of one another. */
public abstract class NamedTree<E extends Branch, T extends Tree<E>> extends NamedList {
    private final Object once = new Object();
    private final int deepest;
    private final List<NamedMore> more;

    /**
     * @param deepest how many levels it may have
     * @param parent where the key of what an entry is part of stands
     */
    protected NamedTree(
            DSLContext db,
            TableField<?, Integer> id,
            TableField<?, String> bulgarian,
            TableField<?, String> english,
            TableField<?, Boolean> active,
            int deepest,
            TableField<?, ?> parent,
            NamedMore... more) {
        super(db, id, bulgarian, english, active);
        this.deepest = deepest;
        var all = new ArrayList<NamedMore>(List.of(new NamedMore("parent", parent, this::parents)));
        all.addAll(List.of(more));
        this.more = List.copyOf(all);
    }

    /** Read once in a request. */
    public T tree() {
        return OncePerRequest.of(once, this::readTree);
    }

    protected abstract T readTree();

    /** Where it is part of something comes first. */
    @Override
    public List<NamedMore> more() {
        return more;
    }

    @Override
    protected void forget() {
        super.forget();
        OncePerRequest.forget(once);
    }

    private List<Option> parents() {
        var tree = tree();
        var options = new ArrayList<Option>(List.of(new Option("", "–")));
        tree.all().stream()
                .filter(entry -> tree.depth(entry) < deepest - 1)
                .map(tree::option)
                .forEach(options::add);
        return options;
    }

    /** Nothing is part of itself, and the tree stays readable. */
    @Override
    protected void check(NamedForm form, @Nullable Integer which, Errors errors) {
        var tree = tree();
        var parent = tree.of(form.more(0));
        var self = tree.all().stream().filter(e -> which != null && e.id() == which).findFirst();
        if (parent.isPresent() && self.isPresent()) {
            boolean circle = tree.within(self.get()).contains(parent.get().key());
            errors.addUnless(!circle, "more[0]", "circle");
            errors.addUnless(
                    tree.depth(parent.get()) + 1 + tree.levelsBelow(self.get()) < deepest,
                    "more[0]",
                    "deep",
                    deepest);
        }
    }
}
