package org.liaisonstation.system;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits sign-ins per address, against trying one password on many accounts: the lock of
 * an account does not see that. An office behind one address has room enough.
 */
class SignInLimit extends OncePerRequestFilter {

	/** The addresses remembered; the one that was quiet longest is forgotten first. */
	private static final int ADDRESSES = 10_000;

	private final int perMinute;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > ADDRESSES;
		}
	};

	SignInLimit(int perMinute) {
		this.perMinute = perMinute;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod())
				|| !(request.getContextPath() + "/login").equals(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (bucketOf(request.getRemoteAddr()).tryConsume(1)) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		}
	}

	private Bucket bucketOf(String address) {
		synchronized (this.buckets) {
			return this.buckets.computeIfAbsent(address, (unknown) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(this.perMinute).refillGreedy(this.perMinute, Duration.ofMinutes(1)))
				.build());
		}
	}

}
