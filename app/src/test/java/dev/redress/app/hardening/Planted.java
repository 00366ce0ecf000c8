package dev.redress.app.hardening;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.platform.Page;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Addresses that fail, put into the running program for the length of a test. */
final class Planted implements AutoCloseable {

    static final String PAGE = "/planted/failure";
    static final String NO_TEMPLATE = "/planted/template";
    static final String API = "/api/planted/failure";

    static final String NIK = "3273010101900001";

    /** What an exception says that nobody outside may read. */
    static final String SAYS =
            "select secret from person where nik = '" + NIK + "' at /var/lib/redress/postgres, PostgreSQL 18.6";

    private final RequestMappingHandlerMapping mapping;

    Planted(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
        register(PAGE, new FailingPage(), "fail");
        register(NO_TEMPLATE, new FailingPage(), "lost");
        register(API, new FailingApi(), "fail");
    }

    /** A page that fails. */
    @Page
    static class FailingPage {
        @OpenTo(Audience.EVERYBODY)
        public String fail() {
            throw new IllegalStateException(SAYS);
        }

        @OpenTo(Audience.EVERYBODY)
        public String lost() {
            return "planted/there-is-no-such-template";
        }
    }

    /** An address of the API that fails. */
    @RestController
    static class FailingApi {
        @OpenTo(Audience.SIGNED_IN)
        public String fail() {
            throw new IllegalStateException(SAYS);
        }
    }

    private void register(String path, Object controller, String method) {
        try {
            mapping.registerMapping(
                    info(path), controller, controller.getClass().getMethod(method));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestMappingInfo info(String path) {
        return RequestMappingInfo.paths(path)
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
    }

    @Override
    public void close() {
        mapping.unregisterMapping(info(PAGE));
        mapping.unregisterMapping(info(NO_TEMPLATE));
        mapping.unregisterMapping(info(API));
    }
}
