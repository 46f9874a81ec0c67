import { Readable } from 'node:stream';
import { findPlace, InsertScript } from './insert-script';

const tag = '<script src="/s.js"></script>';

async function through(page: Buffer, piece: number): Promise<Buffer> {
  const pieces = [];
  for (let at = 0; at < page.length; at += piece) pieces.push(page.subarray(at, at + piece));
  const chunks: Buffer[] = [];
  for await (const chunk of Readable.from(pieces).pipe(new InsertScript(tag))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test.each([
  ['<!DOCTYPE html>\n<html lang="en"><head>|<meta charset="utf-8">'],
  ['<!doctype html><!-- <head> is only talked about -->\n<html><head data-x="a>b">|<title>'],
  ['<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n<HTML><HEAD>|<script>'],
  ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head>|<title/>'],
  ['<html>|<frameset rows="*">'],
  ['<!doctype html>|<script>first()</script><head>'],
  ['|<header>no head at all'],
  ['|<h1>a heading'],
  ['|Just words'],
  ['|'],
])('the script comes first: %s', async (marked) => {
  const [before = '', after = ''] = marked.split('|');
  const page = Buffer.from(before + after);
  for (const piece of [1, 7, 10_000]) expect((await through(page, piece)).toString()).toBe(`${before}${tag}${after}`);
});

test('bytes that are no UTF-8 stay as they are', async () => {
  const greek = Buffer.concat([Buffer.from('<html><head><title>'), Buffer.from([0xe1, 0xe2, 0xff]), Buffer.from('x')]);
  const sent = await through(greek, 5);
  expect(sent.includes(Buffer.from([0xe1, 0xe2, 0xff]))).toBe(true);
  expect(sent.length).toBe(greek.length + tag.length);
});

test.each(['utf16le', 'utf16be'])('a page in %s gets the script in its own encoding', async (coding) => {
  const encode = (text: string) => {
    const bytes = Buffer.from(text, 'utf16le');
    return coding === 'utf16be' ? bytes.swap16() : bytes;
  };
  const page = encode('\ufeff<!doctype html><html><head><title>Κλινική</title>');
  expect(await through(page, 3)).toEqual(encode(`\ufeff<!doctype html><html><head>${tag}<title>Κλινική</title>`));
});

test('a page that never gets to its head is not held for ever', () => {
  expect(findPlace(`<!-- ${'x'.repeat(100)}`)).toEqual({ place: 0, ended: false });
  expect(findPlace('<html><head')).toEqual({ place: 6, ended: false });
});
