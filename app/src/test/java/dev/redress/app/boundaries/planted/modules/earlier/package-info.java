@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.redress.app.boundaries.planted.modules.earlier;
