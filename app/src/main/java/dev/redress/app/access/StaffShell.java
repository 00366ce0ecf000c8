package dev.redress.app.access;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What pages for staff are given: {@code me}, who signed in; {@code administers}, {@code oversees}, {@code protects} and
 * {@code audits}, whether that one makes people, reviews emergencies, answers for personal data, reads the records; and
 * {@code house}, the name of the institution.
 */
@Component
class StaffShell implements HandlerInterceptor, WebMvcConfigurer {

    private final CurrentStaff staff;
    private final Lawbook lawbook;
    private final Rights rights;

    StaffShell(CurrentStaff staff, Rights rights, Lawbook lawbook) {
        this.rights = rights;
        this.staff = staff;
        this.lawbook = lawbook;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/workbench/**", "/administration/**", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<StaffMember> me = staff.signedIn();
        me.ifPresent(member -> request.setAttribute("me", member));
        request.setAttribute("administers", me.filter(rights::administers).isPresent());
        request.setAttribute("protects", has(me, Power.PROTECT));
        request.setAttribute("audits", has(me, Power.AUDIT) || has(me, Power.OVERSEE));
        request.setAttribute("oversees", has(me, Power.OVERSEE));
        request.setAttribute(
                "house",
                me.flatMap(StaffMember::institution)
                        .map(code -> lawbook.rulebook(code).institution().name())
                        .orElse("Redress"));
        return true;
    }

    private boolean has(Optional<StaffMember> me, Power power) {
        return me.flatMap(member -> member.institution().filter(code -> rights.has(code, member.asker(), power)))
                .isPresent();
    }
}
