package org.vrazka.segmentation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.StaysBehind;
import org.vrazka.shell.NavItem;
import org.vrazka.shell.NewItem;

import java.util.Set;

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

    /** What a run found on its day stands. */
    @Bean
    Attached resultsOfParties() {
        return new StaysBehind(
                Kind.PARTIES, "segmentation.result", Set.of("segmentation.result.party_key"));
    }

    @Bean
    Attached membersOfGroups() {
        return new StaysBehind(
                Kind.PARTIES,
                "segmentation.member",
                Set.of("segmentation.member.party_key", "segmentation.member.head_party_key"));
    }

    /** A class given to one by hand was not given to the other. */
    @Bean
    Attached pinsOfParties() {
        return new StaysBehind(
                Kind.PARTIES, "segmentation.pin", Set.of("segmentation.pin.party_key"));
    }

    @Bean
    NewItem newSegmentation() {
        return new NewItem(
                80, "/segmentations/new", ICON, "segmentation.one", "S", Kind.SEGMENTATIONS);
    }
}
