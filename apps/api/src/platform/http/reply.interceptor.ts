import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { RouteDefinition } from '@amelie/contract';
import { map, type Observable } from 'rxjs';
import { ROUTE } from './route.decorator';

/** Cuts every reply to its route's shape: a field that the shape does not list cannot leave. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as RouteDefinition;
    const { reply } = route;
    return reply === 'file' ? next.handle() : next.handle().pipe(map((value) => reply.parse(value)));
  }
}
