package dev.redress.app.platform;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Pipeline;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** What stands around every address: headers, references, and errors without a word about how the program is made. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ServerConfiguration {

    /** Before all other filters, so that what they refuse has the headers too. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> safetyHeaders() {
        FilterRegistrationBean<HeaderWriterFilter> filter =
                new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(new SafetyHeaders())));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Just before sign-in, which reads the body to find the token of the form; the session is at hand by then. */
    @Bean
    FilterRegistrationBean<UploadGate> uploadGate(Limits limits, KnownSenders senders) {
        FilterRegistrationBean<UploadGate> filter = new FilterRegistrationBean<>(new UploadGate(limits, senders));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }

    /** What is told of an error where no address of ours took the request: as RFC 9457 names it, and nothing more. */
    @Bean
    ErrorAttributes errorAttributes() {
        return new DefaultErrorAttributes() {
            @Override
            public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
                Map<String, @Nullable Object> usual = super.getErrorAttributes(request, options);
                Map<String, @Nullable Object> told = new LinkedHashMap<>();
                told.put("type", "about:blank");
                told.put("title", usual.get("error"));
                told.put("status", usual.get("status"));
                told.put("instance", ReferencedProblems.instance(((ServletWebRequest) request).getRequest()));
                return told;
            }
        };
    }

    /** After Spring Boot's own, which puts an error page of its choice. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answers() {
        return factory -> {
            factory.addEngineValves(new EveryAnswer());
            // Refused there, like everything else with all headers; the connector would refuse it with none.
            factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
            factory.addContextCustomizers(context -> {
                StandardHost host = (StandardHost) context.getParent();
                host.setErrorReportValveClass(PlainErrors.class.getName());
                Pipeline pipeline = host.getPipeline();
                Arrays.stream(pipeline.getValves())
                        .filter(ErrorReportValve.class::isInstance)
                        .forEach(pipeline::removeValve);
            });
        };
    }
}
