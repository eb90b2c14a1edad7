package org.vrazka.shell;

import java.util.List;

/** What the palette found of one sort. */
public record FoundGroup(String labelKey, List<PaletteSource.Hit> hits) {}
