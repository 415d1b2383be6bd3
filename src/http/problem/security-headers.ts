import { type RequestHandler } from 'express';
import helmet from 'helmet';

/** The page takes everything from here and nothing from elsewhere. HSTS only where the players come over TLS. */
export function securityHeaders(config: { readonly isTls: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: config.isTls,
  });
}
