import { Controller, Req, Res } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { clearSessionCookie, setSessionCookie } from '../platform/http/session-cookie';
import { type Actor, Asking, type RequestWithActor } from '../platform/policy/actor';
import { Settings } from '../platform/tokens';
import { changePassword } from './change-password';
import { changePerson } from './change-person';
import { changeProfile } from './change-profile';
import { createPerson } from './create-person';
import { describeInstance } from './describe-instance';
import { listPeople } from './list-people';
import { readMe } from './read-me';
import { completePasswordReset, requestPasswordReset } from './reset-password';
import { Sessions } from './sessions';
import { signIn } from './sign-in';
import { signOut } from './sign-out';

@Controller()
export class PeopleController {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly sessions: Sessions,
  ) {}

  @Route(routes.instance)
  instance() {
    return describeInstance(this.settings);
  }

  @Route(routes.signIn)
  async signIn(
    @FromRequest() given: Given<typeof routes.signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { me, session } = await signIn(this.database, given, request.ip);
    setSessionCookie(reply, { token: session.token, secure: this.settings.secureCookies, maxAgeSeconds: null });
    return me;
  }

  @Route(routes.signOut)
  async signOut(@Req() request: RequestWithActor, @Res({ passthrough: true }) reply: FastifyReply) {
    clearSessionCookie(reply, this.settings.secureCookies);
    void reply.header('clear-site-data', '"cache", "storage"');
    const answer = await signOut(this.database, request.actor ?? null);
    if (request.actor) this.sessions.forget(request.actor.accountId);
    return answer;
  }

  @Route(routes.me)
  me(@Asking() actor: Actor) {
    return readMe(this.database, actor.accountId);
  }

  @Route(routes.changeProfile)
  changeProfile(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changeProfile>) {
    return changeProfile(this.database, actor, given);
  }

  @Route(routes.changePassword)
  async changePassword(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changePassword>) {
    const answer = await changePassword(this.database, actor, given);
    this.sessions.forget(actor.accountId);
    return answer;
  }

  @Route(routes.requestPasswordReset)
  requestReset(@FromRequest() given: Given<typeof routes.requestPasswordReset>, @Req() request: FastifyRequest) {
    return requestPasswordReset(this.database, given, { address: request.ip, appOrigin: this.settings.appOrigin });
  }

  @Route(routes.completePasswordReset)
  async completeReset(@FromRequest() given: Given<typeof routes.completePasswordReset>) {
    const answer = await completePasswordReset(this.database, given);
    this.sessions.forgetAll();
    return answer;
  }

  @Route(routes.listPeople)
  listPeople(@FromRequest() given: Given<typeof routes.listPeople>) {
    return listPeople(this.database, given);
  }

  @Route(routes.createPerson)
  createPerson(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.createPerson>) {
    return createPerson(this.database, actor, { given, appOrigin: this.settings.appOrigin });
  }

  @Route(routes.changePerson)
  async changePerson(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changePerson>) {
    const person = await changePerson(this.database, actor, given);
    this.sessions.forget(given.personId);
    return person;
  }
}
