package clinic.meridian.web.services;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;

/** Where the three services listen. */
@ConfigurationProperties("meridian.services")
public record ServiceAddresses(URI booking, URI reminder, URI plan) {}
