package org.vrazka.records;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import java.util.function.Supplier;

/** Keeps what is read until the request ends; without a request it is read each time. */
public final class OncePerRequest {
    private static final String PREFIX = OncePerRequest.class.getName() + ".";

    private OncePerRequest() {}

    @SuppressWarnings("unchecked")
    public static <T> T of(Object whose, Supplier<T> read) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read.get();
        }
        var kept = request.getAttribute(name(whose), RequestAttributes.SCOPE_REQUEST);
        if (kept == null) {
            kept = read.get();
            request.setAttribute(name(whose), kept, RequestAttributes.SCOPE_REQUEST);
        }
        return (T) kept;
    }

    public static void forget(Object whose) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(name(whose), RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** After writes that were taken back. */
    public static void forgetAll() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            for (var name : request.getAttributeNames(RequestAttributes.SCOPE_REQUEST)) {
                if (name.startsWith(PREFIX)) {
                    request.removeAttribute(name, RequestAttributes.SCOPE_REQUEST);
                }
            }
        }
    }

    private static String name(Object whose) {
        return PREFIX + System.identityHashCode(whose);
    }
}
