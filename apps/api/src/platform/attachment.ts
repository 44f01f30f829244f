import type { FastifyReply } from 'fastify';

/** Makes the reply a file to keep: a plain name for old browsers, the whole one for the others (RFC 6266). */
export function attachment(reply: FastifyReply, { name, type }: { name: string; type: string }): void {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .,-]/g, '_');
  const encoded = encodeURIComponent(name.replace(/\p{Cs}/gu, '_')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  void reply.type(type).headers({
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'cache-control': 'private, no-store',
  });
}
