package org.vrazka.secondfactor;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One question to an authenticator and the check of its answer, by Spring Security: bound to the
 * site's address and to a challenge that is used once. The authenticator has to make sure who holds
 * it, so that a passkey is both factors.
 */
class RelyingParty {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Webauthn4JRelyingPartyOperations operations;

    RelyingParty(PasskeyUsers users, PasskeyStore store, URI origin, String challenge) {
        var party =
                PublicKeyCredentialRpEntity.builder().id(origin.getHost()).name("Vrazka").build();
        var bytes = Bytes.fromBase64(challenge);
        operations =
                new Webauthn4JRelyingPartyOperations(
                        users, store, party, Set.of(origin.toString()));
        operations.setCustomizeRequestOptions(options ->
                options.challenge(bytes).userVerification(UserVerificationRequirement.REQUIRED));
        operations.setCustomizeCreationOptions(
                options -> options.challenge(bytes).authenticatorSelection(selection()));
    }

    static String newChallenge() {
        return Bytes.random().toBase64UrlString();
    }

    /** What the browser is to ask for, as JSON. */
    String creation(UUID user) {
        return JSON.writeValueAsString(creationOptions(user));
    }

    /** Takes a new passkey into the store. */
    void register(UUID user, String name, String credential) {
        var type = new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {};
        var made = JSON.readValue(credential, type);
        operations.registerCredential(
                new ImmutableRelyingPartyRegistrationRequest(
                        creationOptions(user), new RelyingPartyPublicKey(made, name)));
    }

    String request() {
        return JSON.writeValueAsString(requestOptions());
    }

    /** The user whose passkey it is. */
    UUID authenticate(String credential) {
        var type = new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {};
        var shown = JSON.readValue(credential, type);
        var user =
                operations.authenticate(
                        new RelyingPartyAuthenticationRequest(requestOptions(), shown));
        return PasskeyUsers.idOf(user.getId());
    }

    private PublicKeyCredentialCreationOptions creationOptions(UUID user) {
        var him =
                UsernamePasswordAuthenticationToken.authenticated(user.toString(), null, List.of());
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(him));
    }

    /** Whoever has one for this site: nothing is told of who exists. */
    private PublicKeyCredentialRequestOptions requestOptions() {
        return operations.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody()));
    }

    private static Authentication nobody() {
        return new AnonymousAuthenticationToken(
                "nobody", "nobody", AuthorityUtils.createAuthorityList("NOBODY"));
    }

    private static AuthenticatorSelectionCriteria selection() {
        return AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }
}
