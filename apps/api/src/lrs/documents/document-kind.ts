/** The three document resources (1.0.3 Communication 2.3, 2.6, 2.7). */
export type DocumentKind = 'state' | 'agent-profile' | 'activity-profile';
