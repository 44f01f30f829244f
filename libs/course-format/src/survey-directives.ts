import {
  attributeOf,
  calloutKinds,
  externalVideoId,
  isCalloutKind,
  isPlainText,
  leafRules,
  placeOf,
  textRules,
  videoProviders,
  type ContainerDirective,
  type Directive,
  type LeafDirective,
  type TextDirective,
} from './directive.js';
import { isLawStale } from './law-age.js';
import type { Survey } from './lesson-facts.js';

export function surveyContainer(survey: Survey, node: ContainerDirective): void {
  const { facts, problems } = survey;
  if (!isCalloutKind(node.name)) {
    problems.error(
      placeOf(node),
      'directive.unknown',
      `unknown callout ":::${node.name}"; use one of ${calloutKinds.join(', ')}`,
    );
    return;
  }
  reportAttributes(survey, node, { required: [], optional: [] });
  if (!isClosed(survey.markdown, node)) {
    problems.error(
      placeOf(node),
      'directive.unclosed',
      `the callout ":::${node.name}" is not closed; end it with a line ":::"`,
    );
  }
  if (node.name === 'question') facts.load.questions += 1;
  if (node.name === 'checklist' || node.name === 'example') facts.load.exercises += 1;
  if (node.name === 'phrase') facts.load.looks += 1;
}

export function surveyLeaf(survey: Survey, node: LeafDirective): void {
  const rule = leafRules[node.name];
  if (rule === undefined || !Object.hasOwn(leafRules, node.name)) {
    const known = Object.keys(leafRules).join(', ');
    survey.problems.error(placeOf(node), 'directive.unknown', `unknown block "::${node.name}"; use one of ${known}`);
    return;
  }
  reportAttributes(survey, node, rule);
  if (node.name === 'figure') surveyFigure(survey, node);
  if (node.name === 'download') surveyMedia(survey, node, attributeOf(node, 'src'));
  if (node.name === 'video') surveyVideo(survey, node);
  if (node.name === 'external-video') surveyExternalVideo(survey, node);
}

export function surveyTextDirective(survey: Survey, node: TextDirective): void {
  if (isPlainText(node)) return;
  const rule = textRules[node.name];
  if (rule === undefined || !Object.hasOwn(textRules, node.name)) {
    const message = `unknown mark ":${node.name}"; use :term[…]{id="…"} or :law[…]{id="…"}, or write "\\:" for a plain colon`;
    survey.problems.error(placeOf(node), 'directive.unknown', message);
    return;
  }
  reportAttributes(survey, node, rule);
  if (node.children.length === 0) {
    survey.problems.error(
      placeOf(node),
      'directive.text_missing',
      `":${node.name}" has no text; write it in brackets, :${node.name}[text]{…}`,
    );
  }
  const id = attributeOf(node, 'id');
  if (id === '') return;
  if (node.name === 'term') surveyTerm(survey, node, id);
  else surveyLaw(survey, node, id);
}

/** A picture, download or link of the lesson that has to lie in the media folder. */
export function surveyMedia(survey: Survey, node: Parameters<typeof placeOf>[0], path: string): void {
  if (path === '') return;
  if (survey.around.files.has(path) && path.startsWith('media/')) {
    survey.facts.media.add(path);
    return;
  }
  survey.problems.error(
    placeOf(node),
    'media.missing',
    `there is no file "${path}" in the course; add it below media/ or correct the path`,
  );
}

function surveyFigure(survey: Survey, node: LeafDirective): void {
  survey.facts.load.looks += 1;
  surveyMedia(survey, node, attributeOf(node, 'src'));
  for (const name of ['author', 'licence']) {
    if (attributeOf(node, name) !== '') continue;
    survey.problems.warning(
      placeOf(node),
      'figure.credit_missing',
      `the figure does not say its ${name}; add ${name}="…"`,
    );
  }
}

function surveyVideo(survey: Survey, node: LeafDirective): void {
  const id = attributeOf(node, 'id');
  if (id === '') return;
  const seconds = survey.around.videos.get(id);
  if (seconds === undefined) {
    survey.problems.error(
      placeOf(node),
      'video.unknown',
      `there is no film "${id}" under videos in course.yaml; add it or correct the id`,
    );
    return;
  }
  survey.facts.videos.push(id);
  survey.facts.load.filmSeconds += seconds;
}

function surveyExternalVideo(survey: Survey, node: LeafDirective): void {
  const provider = attributeOf(node, 'provider');
  if (provider !== '' && !videoProviders.some((known) => known === provider)) {
    const message = `unknown provider "${provider}"; use ${videoProviders.join(' or ')}`;
    survey.problems.error(placeOf(node), 'external_video.provider', message);
  }
  const id = attributeOf(node, 'id');
  if (id !== '' && !externalVideoId.test(id)) {
    const message = `"${id}" is not the id of a film; copy only the id, not the whole address`;
    survey.problems.error(placeOf(node), 'external_video.id', message);
  }
}

function surveyTerm({ around, facts, problems }: Survey, node: TextDirective, id: string): void {
  if (around.terms === null) {
    problems.error(
      placeOf(node),
      'term.unavailable',
      'glossary.yaml is missing or has errors, so no term can be looked up',
    );
  } else if (!around.terms.has(id)) {
    problems.error(
      placeOf(node),
      'term.unknown',
      `there is no term "${id}" in glossary.yaml; add it or correct the id`,
    );
  } else {
    facts.terms.add(id);
  }
}

function surveyLaw({ around, facts, problems }: Survey, node: TextDirective, id: string): void {
  const law = around.laws?.get(id);
  if (around.laws === null) {
    problems.error(placeOf(node), 'law.unavailable', 'laws.yaml is missing or has errors, so no law can be looked up');
  } else if (law === undefined) {
    problems.error(
      placeOf(node),
      'law.unknown',
      `there is no law record "${id}" in laws.yaml; add it or correct the id`,
    );
  } else {
    if (!facts.laws.has(id) && isLawStale(law.checkedOn, around.today)) {
      const message = `the law record "${id}" was last checked on ${law.checkedOn}, more than 12 months ago; have it checked`;
      problems.warning(placeOf(node), 'law.stale', message);
    }
    facts.laws.add(id);
  }
}

function reportAttributes({ problems }: Survey, node: Directive, rule: (typeof leafRules)[string]): void {
  const mark = { containerDirective: ':::', leafDirective: '::', textDirective: ':' }[node.type];
  for (const name of rule.required) {
    if (attributeOf(node, name) !== '') continue;
    const code = name === 'alt' ? 'alt.missing' : 'attribute.missing';
    const reason = name === 'alt' ? 'say what the picture shows to those who do not see it, ' : '';
    problems.error(placeOf(node), code, `"${mark}${node.name}" lacks ${name}; ${reason}add ${name}="…"`);
  }
  for (const name of Object.keys(node.attributes ?? {})) {
    if (rule.required.includes(name) || rule.optional.includes(name)) continue;
    problems.error(
      placeOf(node),
      'attribute.unknown',
      `"${mark}${node.name}" knows no "${name}"; check the spelling or remove it`,
    );
  }
}

/** The parser closes an open callout at the end of its parent, which is rarely what the author meant. */
function isClosed(markdown: string, node: ContainerDirective): boolean {
  const source = markdown.slice(node.position?.start.offset, node.position?.end.offset);
  const opening = /^:+/.exec(source)?.[0].length ?? 0;
  const closing = /\n[ \t>]*(:{3,})[ \t]*$/.exec(source)?.[1]?.length ?? 0;
  return closing >= opening;
}
