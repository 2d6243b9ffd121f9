// Generated from openapi/ by "npm run generate". Do not edit.

import * as z from 'zod';

export const zRefresh = z.object({
    scope: z.string().max(1000).optional()
}).strict();

export const zTokenQuery = z.object({
    token: z.string().min(1).max(8192),
    token_type_hint: z.string().max(100).optional()
});

export const zEmail = z.email().max(254);

export const zLogin = z.object({
    email: zEmail,
    password: z.string().min(1).max(128)
}).strict();

export const zNewPassword = z.string().min(12).max(128);

export const zSignUp = z.object({
    tenantName: z.string().min(1).max(100).regex(/^[^\x00-\x1f\x7f-\x9f]*$/),
    email: zEmail,
    password: zNewPassword
}).strict();

export const zChangePassword = z.object({
    currentPassword: z.string().min(1).max(128),
    newPassword: zNewPassword
}).strict();

export const zRole = z.enum([
    'owner',
    'admin',
    'member'
]);

export const zCreateUser = z.object({
    email: zEmail,
    password: zNewPassword,
    role: zRole
}).strict();

export const zUserStatus = z.enum(['active', 'disabled']);

export const zUpdateUser = z.object({
    role: zRole.optional(),
    status: zUserStatus.optional()
}).strict();

export const zTenant = z.object({
    id: z.uuid(),
    name: z.string()
});

export const zUser = z.object({
    id: z.uuid(),
    email: zEmail,
    role: zRole,
    status: zUserStatus,
    tenant: zTenant,
    createdAt: z.iso.datetime(),
    passwordChangedAt: z.iso.datetime()
});

export const zUserList = z.object({
    items: z.array(zUser)
});

export const zTokenGrant = z.object({
    accessToken: z.string().min(1).max(8192),
    tokenType: z.literal('Bearer'),
    expiresIn: z.int().gte(1).lte(900),
    scope: z.string(),
    sessionId: z.uuid()
});

export const zSession = z.object({
    id: z.uuid(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    idleExpiresAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    userAgent: z.string().nullable(),
    ipAddress: z.string(),
    current: z.boolean()
});

export const zSessionList = z.object({
    items: z.array(zSession)
});

/**
 * RFC 7517, RFC 7518 §6.2
 */
export const zKey = z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    y: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    use: z.literal('sig'),
    alg: z.literal('ES256'),
    kid: z.string()
});

export const zKeySet = z.object({
    keys: z.array(zKey).min(2)
});

export const zKeyRotation = z.object({
    signing: z.string(),
    next: z.string()
});

export const zRevocation = z.object({
    sequence: z.int().gte(1).lte(9007199254740991),
    kind: z.enum([
        'session',
        'token',
        'user'
    ]),
    id: z.uuid(),
    version: z.int().gte(1).nullable(),
    expiresAt: z.iso.datetime()
});

export const zRevocationPage = z.object({
    revocations: z.array(zRevocation).max(1000),
    next: z.int().gte(0).lte(9007199254740991)
});

export const zActiveToken = z.object({
    active: z.literal(true),
    sub: z.uuid(),
    tenant: z.uuid(),
    sid: z.uuid(),
    scope: z.string(),
    iss: z.string(),
    aud: z.string(),
    iat: z.int(),
    exp: z.int(),
    token_type: z.enum(['access_token', 'refresh_token'])
});

export const zInactiveToken = z.object({
    active: z.literal(false)
}).strict();

export const zIntrospection = z.union([
    zActiveToken,
    zInactiveToken
]);

export const zLiveness = z.object({
    status: z.literal('alive')
});

export const zReadiness = z.object({
    status: z.enum(['ready', 'not_ready']),
    checks: z.array(z.object({
        name: z.string(),
        ok: z.boolean(),
        reason: z.string().optional()
    }))
});

export const zFieldError = z.object({
    pointer: z.string(),
    message: z.string()
});

/**
 * RFC 9457, with every place at fault
 */
export const zValidationProblem = z.object({
    type: z.url(),
    title: z.string(),
    status: z.literal(422),
    code: z.literal('validation_failed'),
    detail: z.string().optional(),
    instance: z.string().optional(),
    traceId: z.string().regex(/^[0-9a-f]{32}$/),
    errors: z.array(zFieldError).min(1)
});

/**
 * What happened, for programs; `type` ends in the same word
 */
export const zProblemCode = z.enum([
    'malformed_request',
    'validation_failed',
    'unsupported_media_type',
    'payload_too_large',
    'not_found',
    'method_not_allowed',
    'not_acceptable',
    'token_required',
    'invalid_token',
    'insufficient_scope',
    'owner_required',
    'invalid_client',
    'invalid_credentials',
    'wrong_password',
    'invalid_grant',
    'invalid_scope',
    'cross_site',
    'too_many_attempts',
    'email_taken',
    'last_owner',
    'internal',
    'unavailable',
    'revocations_unknown',
    'bad_gateway',
    'gateway_timeout'
]);

/**
 * RFC 9457
 */
export const zProblem = z.object({
    type: z.url(),
    title: z.string(),
    status: z.int().gte(400).lte(599),
    code: zProblemCode,
    detail: z.string().optional(),
    instance: z.string().optional(),
    traceId: z.string().regex(/^[0-9a-f]{32}$/)
});

/**
 * A session of the signed-in user
 */
export const zSessionId = z.uuid();

/**
 * A user of the same tenant
 */
export const zUserId = z.uuid();

/**
 * The refresh token; without it the answer is `invalid_grant`
 */
export const zRefreshCookie = z.string();

/**
 * Set by browsers; an origin that is not on the list is refused
 */
export const zOrigin = z.string();

export const zSignUpBody = zSignUp;

/**
 * The owner, who may now sign in
 */
export const zSignUpResponse = zUser;

export const zLoginBody = zLogin;

/**
 * An access token in the body and its refresh token in a cookie
 */
export const zLoginResponse = zTokenGrant;

export const zRefreshBody = zRefresh;

export const zRefreshHeaders = z.object({
    Origin: z.string().optional()
});

/**
 * An access token in the body and its refresh token in a cookie
 */
export const zRefreshResponse = zTokenGrant;

/**
 * The session is over and its cookie cleared
 */
export const zLogoutResponse = z.void();

/**
 * The user that the access token stands for
 */
export const zGetCurrentUserResponse = zUser;

export const zChangePasswordBody = zChangePassword;

/**
 * The password is changed
 */
export const zChangePasswordResponse = z.void();

/**
 * At least the current session
 */
export const zListSessionsResponse = zSessionList;

export const zEndSessionPath = z.object({
    sessionId: z.uuid()
});

/**
 * The session is over
 */
export const zEndSessionResponse = z.void();

/**
 * At least the owner
 */
export const zListUsersResponse = zUserList;

export const zCreateUserBody = zCreateUser;

/**
 * The new user
 */
export const zCreateUserResponse = zUser;

export const zGetUserPath = z.object({
    userId: z.uuid()
});

/**
 * The user
 */
export const zGetUserResponse = zUser;

export const zUpdateUserBody = zUpdateUser;

export const zUpdateUserPath = z.object({
    userId: z.uuid()
});

/**
 * The user as changed
 */
export const zUpdateUserResponse = zUser;

/**
 * The keys
 */
export const zGetKeysResponse = zKeySet;

export const zListRevocationsQuery = z.object({
    after: z.int().gte(0).lte(9007199254740991).optional()
});

/**
 * Up to 1,000 entries
 */
export const zListRevocationsResponse = zRevocationPage;

export const zRevokeTokenBody = zTokenQuery;

export const zIntrospectTokenBody = zTokenQuery;

/**
 * The token's state
 */
export const zIntrospectTokenResponse = zIntrospection;

/**
 * The key that signs now and the one that will be next
 */
export const zRotateKeysResponse = zKeyRotation;

/**
 * It is
 */
export const zGetLivenessResponse = zLiveness;

/**
 * Every check passes
 */
export const zGetReadinessResponse = zReadiness;
