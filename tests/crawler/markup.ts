import fc from 'fast-check';

/**
 * Scraps of which odd markup is made. Without NUL and carriage return: the standard replaces them first of all, while the
 * crawler leaves them to whoever cleans the text.
 */
export const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      '<',
      '>',
      '/',
      '=',
      '"',
      "'",
      '!',
      '-',
      '--',
      '?',
      '&',
      ';',
      ' ',
      '\n',
      '\t',
      '\f',
      '\v',
      '\u00a0',
      '汉',
    ],
    ...[
      '<a ',
      '<A',
      '</a>',
      '<div>',
      '</div >',
      '<br/>',
      '<p',
      'x=y',
      ' X="',
      " id='b c'",
      'class',
      '="1"',
      '/>',
    ],
    ...[
      '<script>',
      '</script>',
      '<SCRIPT',
      '</scrip',
      '<title>',
      '</title>',
      '<textarea>',
      '</textarea',
      '<style>',
    ],
    ...['</style>', '<!--', '-->', '--!>', '<!doctype', '<![CDATA[', ']]>', '<?', '</', '<plaintext>'],
    ...['&lt', '&amp;', '&notit;', '&#x', '&#65;', '&nbsp;', '&copy=', '\u212a', 'İ', '🙏'],
  ),
  fc.string({ maxLength: 5 }).map((text) => text.replace(/[\0\r]/g, ' ')),
);
