package org.vrazka.directory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.shared.CannotOpen;
import org.vrazka.shared.web.Outgoing;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The conversation with an OpenID provider: authorization code with PKCE, state and nonce. Nimbus
 * builds and checks the messages; they travel by {@link Outgoing}.
 */
@Component
class Oidc {
    private static final Set<JWSAlgorithm> SIGNATURES =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private final Outgoing outgoing;

    Oidc(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    static Asked newQuestion() {
        return new Asked(
                new State(32).getValue(), new Nonce(32).getValue(), new CodeVerifier().getValue());
    }

    /** Where the browser goes to ask. */
    URI question(Provider provider, URI back, Asked asked) throws OidcFailed {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile", "email"),
                        new ClientID(provider.clientId()),
                        back)
                .endpointURI(metadata(provider).getAuthorizationEndpointURI())
                .state(new State(asked.state()))
                .nonce(new Nonce(asked.nonce()))
                .codeChallenge(new CodeVerifier(asked.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** The person whom the provider answers with, all of it verified. */
    Person person(Provider provider, URI back, Asked asked, String code) throws OidcFailed {
        var metadata = metadata(provider);
        try {
            var token = token(provider, metadata, back, asked, code).getOIDCTokens().getIDToken();
            var keys = JWKSet.parse(read(provider, metadata.getJWKSetURI()));
            var validator =
                    new IDTokenValidator(
                            new Issuer(provider.issuer()),
                            new ClientID(provider.clientId()),
                            new JWSVerificationKeySelector<SecurityContext>(
                                    SIGNATURES, new ImmutableJWKSet<>(keys)),
                            null);
            return person(provider, validator.validate(token, new Nonce(asked.nonce())));
        } catch (ParseException
                | java.text.ParseException
                | BadJOSEException
                | JOSEException
                | IOException
                | CannotOpen e) {
            throw new OidcFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private OIDCProviderMetadata metadata(Provider provider) throws OidcFailed {
        var address =
                URI.create(
                        provider.issuer().replaceFirst("/$", "")
                                + "/.well-known/openid-configuration");
        try {
            var metadata = OIDCProviderMetadata.parse(read(provider, address));
            if (!metadata.getIssuer().getValue().equals(provider.issuer())) {
                throw new OidcFailed("it calls itself " + metadata.getIssuer());
            }
            return metadata;
        } catch (ParseException | IOException e) {
            throw new OidcFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private OIDCTokenResponse token(
            Provider provider, OIDCProviderMetadata metadata, URI back, Asked asked, String code)
            throws ParseException, IOException, OidcFailed {
        var grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code), back, new CodeVerifier(asked.verifier()));
        var endpoint = metadata.getTokenEndpointURI();
        var request =
                provider.secret() == null
                        ? new TokenRequest.Builder(
                                endpoint, new ClientID(provider.clientId()), grant)
                        : new TokenRequest.Builder(endpoint, proof(provider, metadata), grant);
        var response = OIDCTokenResponseParser.parse(post(provider, request.build()));
        if (!response.indicatesSuccess()) {
            throw new OidcFailed(
                    "no token: " + response.toErrorResponse().getErrorObject().getCode());
        }
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    private static ClientAuthentication proof(Provider provider, OIDCProviderMetadata metadata) {
        var id = new ClientID(provider.clientId());
        var secret = new Secret(Objects.requireNonNull(provider.secret()).open());
        var methods = metadata.getTokenEndpointAuthMethods();
        boolean basic =
                methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    private HTTPResponse post(Provider provider, TokenRequest request)
            throws IOException, ParseException {
        var message = request.toHTTPRequest();
        var headers = new LinkedHashMap<String, String>();
        message.getHeaderMap()
                .forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.put("Accept", "application/json");
        var answer =
                outgoing.send(
                        "POST", message.getURI(), headers, message.getBody(), inner(provider));
        var response = new HTTPResponse(answer.status());
        response.setContentType(Objects.requireNonNullElse(answer.type(), "text/plain"));
        response.setBody(answer.body());
        return response;
    }

    private String read(Provider provider, URI address) throws IOException {
        var answer = outgoing.get(address, inner(provider));
        if (answer.status() != 200) {
            throw new IOException(address + ": " + answer.status());
        }
        return answer.body();
    }

    private static @Nullable String inner(Provider provider) {
        return provider.ownNetwork() ? URI.create(provider.issuer()).getHost() : null;
    }

    private static Person person(Provider provider, IDTokenClaimsSet claims) {
        String subject = claims.getSubject().getValue();
        String name = claims.getStringClaim("name");
        boolean doubted = Boolean.FALSE.equals(claims.getClaim("email_verified"));
        return new Person(
                provider.issuer(),
                subject,
                name == null ? subject : name,
                doubted ? null : claims.getStringClaim("email"),
                groups(provider, claims));
    }

    private static Set<String> groups(Provider provider, IDTokenClaimsSet claims) {
        var claim = provider.groupClaim() == null ? null : claims.getClaim(provider.groupClaim());
        return switch (claim) {
            case List<?> many ->
                    many.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
            case String one -> Set.of(one);
            case null, default -> Set.of();
        };
    }
}
