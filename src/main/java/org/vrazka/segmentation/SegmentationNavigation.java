package org.vrazka.segmentation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.shell.NavItem;
import org.vrazka.shell.NewItem;

/** Where segmentation stands in the menus. */
@Configuration(proxyBeanMethods = false)
class SegmentationNavigation {
    private static final String ICON = "grid";

    @Bean
    NavItem segmentationItem() {
        return new NavItem(
                "analysis",
                10,
                "segmentation",
                "/segmentations",
                ICON,
                "segmentation.title",
                Kind.SEGMENTATIONS);
    }

    @Bean
    NewItem newSegmentation() {
        return new NewItem(
                80, "/segmentations/new", ICON, "segmentation.one", "S", Kind.SEGMENTATIONS);
    }
}
