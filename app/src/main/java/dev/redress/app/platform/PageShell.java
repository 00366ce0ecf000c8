package dev.redress.app.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What every page is given, error pages included: {@code show} (days, numbers, money in the page's language),
 * {@code lang}, {@code languages} to choose from, {@code here} (the page's own path).
 */
@Component
class PageShell implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern PATH = Pattern.compile("/|(/[A-Za-z0-9._~-]+)+/?");

    private final MessageSource words;

    PageShell(MessageSource words) {
        this.words = words;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/actuator/**", "/webjars/**", "/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        PageLanguage.remember(request, response);
        Locale locale = RequestContextUtils.getLocale(request);
        request.setAttribute("show", new Shown(words, locale));
        request.setAttribute("lang", locale.getLanguage());
        request.setAttribute("languages", PageLanguage.CHOICES);
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        request.setAttribute("here", own(String.valueOf(failed == null ? request.getRequestURI() : failed)));
        return true;
    }

    /** A path that can stand in a link; what the address of a failed request holds might lead to another host. */
    private static String own(String path) {
        return PATH.matcher(path).matches() ? path : "/";
    }
}
