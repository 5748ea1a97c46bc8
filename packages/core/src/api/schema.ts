// Made by scripts/api-schema.mjs from the server's OpenAPI document: do not edit.
export interface paths {
    readonly "/api/call-records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** My finished calls, newest first */
        readonly get: operations["getCallRecords"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/directory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The colleagues and queues of the tenant */
        readonly get: operations["getDirectory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/server": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the sign-in page shows */
        readonly get: operations["getServerInfo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign in with username and password
         * @description After five wrong passwords for one username (or fifty from one address) each further try waits, 2 seconds at first and up to 5 minutes; a try before its time answers 429 and does not count.
         */
        readonly post: operations["signIn"];
        /**
         * Sign out
         * @description Ends the session of the access token, or else of the refresh cookie, with its sockets and its SIP registrations. Idle where there is none.
         */
        readonly delete: operations["signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/session/refresh": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Resume the session of the refresh cookie
         * @description Answers with a new access token and a new refresh cookie. The cookie before stays good for 30 seconds, so that two tabs may refresh at once.
         */
        readonly post: operations["refreshSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sip-account": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * SIP credentials for this session and device
         * @description Made anew for each request, good for 10 minutes, and over when the session is over. A registration made with them lasts as long as it was granted.
         */
        readonly get: operations["getSipAccount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One finished call of mine. */
        readonly CallRecord: {
            /** Format: date-time */
            readonly answeredAt: string | null;
            /** @enum {string} */
            readonly direction: "in" | "out";
            /**
             * @description How it ended, seen from the side of whose record it is.
             * @enum {string}
             */
            readonly disposition: "answered" | "missed" | "cancelled" | "busy" | "declined" | "no-answer" | "failed";
            /** Format: date-time */
            readonly endedAt: string;
            readonly id: string;
            readonly party: {
                /** @description Empty when it is not known. */
                readonly name: string;
                /** @description An extension, a feature code or E.164; empty where it was withheld. */
                readonly number: string;
                /** @description When the party is a colleague. */
                readonly userId?: string;
            };
            /** Format: date-time */
            readonly startedAt: string;
        };
        /** @description A colleague or a queue of the tenant. */
        readonly Contact: {
            readonly id: string;
            readonly name: string;
            readonly phones: readonly {
                /** @enum {string} */
                readonly label: "extension" | "work";
                /** @description An extension, or E.164 with +. */
                readonly number: string;
            }[];
            /** @enum {string} */
            readonly source: "directory";
        };
        readonly Credentials: {
            readonly password: string;
            readonly username: string;
        };
        /** @description What a client says on the socket /events; hello comes first, within 5 seconds. */
        readonly FeedClientMessage: {
            readonly since: {
                readonly epoch: string;
                readonly seq: number;
            } | null;
            readonly token: string;
            /** @enum {string} */
            readonly type: "hello";
        } | {
            readonly seq: number;
            /** @enum {string} */
            readonly type: "ack";
        } | {
            readonly token: string;
            /** @enum {string} */
            readonly type: "token";
        } | {
            /** @enum {string} */
            readonly type: "ping";
        };
        /** @description What the server says on the socket /events. */
        readonly FeedServerMessage: {
            readonly epoch: string;
            readonly replayed: boolean;
            readonly seq: number;
            /** @enum {string} */
            readonly type: "welcome";
        } | {
            readonly change: {
                readonly items: readonly components["schemas"]["Contact"][];
                /** @enum {string} */
                readonly op: "reset";
            } | {
                readonly item: components["schemas"]["Contact"];
                /** @enum {string} */
                readonly op: "upsert";
            } | {
                readonly id: string;
                /** @enum {string} */
                readonly op: "remove";
            };
            readonly seq: number;
            /** @enum {string} */
            readonly topic: "directory";
            /** @enum {string} */
            readonly type: "change";
        } | {
            readonly change: {
                readonly items: readonly components["schemas"]["CallRecord"][];
                /** @enum {string} */
                readonly op: "reset";
            } | {
                readonly item: components["schemas"]["CallRecord"];
                /** @enum {string} */
                readonly op: "upsert";
            } | {
                readonly id: string;
                /** @enum {string} */
                readonly op: "remove";
            };
            readonly seq: number;
            /** @enum {string} */
            readonly topic: "call-records";
            /** @enum {string} */
            readonly type: "change";
        } | {
            /** @enum {string} */
            readonly because: "expired" | "ended-elsewhere";
            /** @enum {string} */
            readonly type: "session-ended";
        } | {
            /** @enum {string} */
            readonly type: "pong";
        };
        /** @description An RFC 9457 problem document. */
        readonly Problem: {
            /** @enum {string} */
            readonly code: "request/invalid" | "session/invalid-credentials" | "session/expired" | "request/forbidden" | "request/not-found" | "session/too-many-tries" | "server/failed";
            /** @description For developers; not to be shown to people. */
            readonly detail: string;
            /** @description What is wrong with which field. */
            readonly fields?: {
                readonly [key: string]: string;
            };
            /** @description Seconds until another try makes sense; repeats Retry-After. */
            readonly retryAfter?: number;
            readonly status: number;
            readonly title: string;
            readonly type: string;
        };
        /**
         * @description What a user may see and do beyond their own phone.
         * @enum {string}
         */
        readonly Scope: "basic" | "agent" | "supervisor" | "site-manager" | "office-manager";
        readonly ServerInfo: {
            /** @description Accounts that anyone may try; null on a real server. */
            readonly demo: {
                readonly password: string;
                readonly users: readonly {
                    readonly extension: string;
                    readonly name: string;
                    /** @description In words, for people. */
                    readonly role: string;
                    readonly username: string;
                }[];
            } | null;
            readonly name: string;
            readonly version: string;
        };
        readonly Session: {
            /** @description For the Authorization header and the event feed. Keep it in memory only. */
            readonly accessToken: string;
            /**
             * Format: date-time
             * @description When the access token ends.
             */
            readonly expiresAt: string;
            readonly user: components["schemas"]["User"];
        };
        /** @description What a phone registers with. */
        readonly SipAccount: {
            /**
             * @description The address of record.
             * @example sip:alice@demo.hubline.example
             */
            readonly aor: string;
            readonly authUser: string;
            readonly displayName: string;
            /**
             * Format: date-time
             * @description Until when new requests with these credentials are accepted.
             */
            readonly expiresAt: string;
            readonly iceServers: readonly {
                readonly credential?: string;
                readonly urls: readonly string[];
                readonly username?: string;
            }[];
            /** @description URN for +sip.instance (RFC 5626). */
            readonly instanceId: string;
            readonly password: string;
            /** @description SIP sockets, the preferred first. */
            readonly wsUrls: readonly string[];
        };
        /** @description The signed-in person. */
        readonly User: {
            readonly extension: string;
            readonly id: string;
            readonly name: string;
            /** @description E.164 numbers that ring this user. */
            readonly numbers: readonly string[];
            readonly scope: components["schemas"]["Scope"];
            readonly tenant: {
                readonly id: string;
                readonly name: string;
            };
            readonly username: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getCallRecords: {
        readonly parameters: {
            readonly query?: {
                /** @description What `next` of the page before said. */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page. `next` is null on the last one. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["CallRecord"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description Nobody is signed in, or the proof of it is wrong or over. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read but a field of it is wrong. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries; wait as long as Retry-After says. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDirectory: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All of them, by name. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Contact"][];
                    };
                };
            };
            /** @description Nobody is signed in, or the proof of it is wrong or over. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries; wait as long as Retry-After says. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getServerInfo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description This server. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ServerInfo"];
                };
            };
            /** @description Too many tries; wait as long as Retry-After says. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Credentials"];
            };
        };
        readonly responses: {
            /** @description Signed in. The refresh token comes in the cookie hubline_refresh, which pages cannot read. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the proof of it is wrong or over. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed from there. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not JSON. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read but a field of it is wrong. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries; wait as long as Retry-After says. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session is over. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed from there. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries; wait as long as Retry-After says. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly refreshSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Signed in. The refresh token comes in the cookie hubline_refresh, which pages cannot read. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description There is no session to resume. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed from there. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries; wait as long as Retry-After says. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSipAccount: {
        readonly parameters: {
            readonly query: {
                /** @description Stable for one device. */
                readonly device: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SipAccount"];
                };
            };
            /** @description Nobody is signed in, or the proof of it is wrong or over. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read but a field of it is wrong. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries; wait as long as Retry-After says. */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
