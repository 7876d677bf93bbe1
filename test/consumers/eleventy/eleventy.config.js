import {renderTag} from 'bellagio-widgets/snippets';
import {statement} from 'bellagio-widgets/text';

export default function (config) {
  config.addShortcode('bellagio', (tag, attributes, options) => {
    const {code, message} = renderTag(statement, tag, attributes, options);
    if (code === undefined) throw new Error(message);
    return code;
  });
  config.addPassthroughCopy({'node_modules/bellagio-widgets/dist/*.js': 'bellagio'});
}
