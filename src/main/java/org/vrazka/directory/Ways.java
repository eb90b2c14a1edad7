package org.vrazka.directory;

import org.springframework.stereotype.Component;
import org.vrazka.identity.SignInWays;

import java.util.ArrayList;
import java.util.List;

/** The buttons of the directories that are set up. */
@Component
class Ways implements SignInWays {
    private final Providers providers;
    private final LdapServers servers;

    Ways(Providers providers, LdapServers servers) {
        this.providers = providers;
        this.servers = servers;
    }

    @Override
    public List<Way> open() {
        var open = new ArrayList<Way>();
        providers.find().ifPresent(one -> open.add(new Way("/sign-in/openid", one.label())));
        servers.find().ifPresent(one -> open.add(new Way("/sign-in/ldap", one.label())));
        return open;
    }
}
