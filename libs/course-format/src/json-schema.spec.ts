import {
  assignmentJsonSchema,
  courseJsonSchema,
  glossaryJsonSchema,
  lawJsonSchema,
  quizJsonSchema,
} from './json-schema.js';

describe('the schemas for editors', () => {
  it.each([
    ['course.yaml', courseJsonSchema(), ['format', 'id', 'title', 'modules']],
    ['quiz.yaml', quizJsonSchema(), ['format', 'quizzes', 'pools']],
    ['assignment.yaml', assignmentJsonSchema(), ['format', 'assignments']],
    ['laws.yaml', lawJsonSchema(), ['format', 'laws']],
    ['glossary.yaml', glossaryJsonSchema(), ['format', 'terms']],
  ])('describe %s and nothing besides', (title, schema, required) => {
    expect(schema).toMatchObject({ title, type: 'object', additionalProperties: false });
    expect(schema.required).toEqual(expect.arrayContaining(required));
  });

  it('let an author leave out what has a default', () => {
    expect(courseJsonSchema().required).not.toContain('videos');
  });

  it('know all eleven types of question', () => {
    const types = 'single multiple truefalse matching ordering gap numeric short hotspot likert open'.split(' ');

    expect(types.filter((type) => !JSON.stringify(quizJsonSchema()).includes(`"const":"${type}"`))).toEqual([]);
  });
});
