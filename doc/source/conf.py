#    Licensed under the Apache License, Version 2.0 (the "License"); you may
#    not use this file except in compliance with the License. You may obtain
#    a copy of the License at
#
#         http://www.apache.org/licenses/LICENSE-2.0
#
#    Unless required by applicable law or agreed to in writing, software
#    distributed under the License is distributed on an "AS IS" BASIS, WITHOUT
#    WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the
#    License for the specific language governing permissions and limitations
#    under the License.

"""Sphinx's configuration; see https://www.sphinx-doc.org/en/master/usage/configuration.html."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "_ext"))

project = "nova-sandbox"
project_copyright = "nova-sandbox developers"
extensions = [
    "oslo_config.sphinxext",
    "libvirtxml_reference",
    "sandbox_reference",
    "sphinx.ext.autodoc",
    "sphinx_feature_classification.support_matrix",
]
html_theme = "alabaster"
html_theme_options = {
    "description": "Commands in containers and virtual machines",
    "page_width": "72em",
}
pygments_style = "sphinx"
