package clinic.meridian.web.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicPostsPerMinute from one address without a token
 * @param signInsPerMinute from one address, of staff and machines together
 */
@ConfigurationProperties("meridian.limits")
record LimitProperties(
        @DefaultValue("300") long publicPostsPerMinute,
        @DefaultValue("60") long signInsPerMinute) {}
