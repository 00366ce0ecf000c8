package dev.redress.app.platform;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.context.annotation.Configuration;

/** How the description of the API begins. The server is where it was read, and not the host that a request named. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "Redress", version = "1"), servers = @Server(url = "/"))
class ApiDescription {}
