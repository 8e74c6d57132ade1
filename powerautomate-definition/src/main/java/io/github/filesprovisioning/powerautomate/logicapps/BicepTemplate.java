package io.github.filesprovisioning.powerautomate.logicapps;

import io.github.filesprovisioning.powerautomate.definition.ApiProperties;
import io.github.filesprovisioning.powerautomate.definition.DocumentHead;
import java.util.List;

/**
 * The same deployment as {@link ArmTemplate}, for people who use Bicep; it reads the files beside
 * it.
 */
final class BicepTemplate {
  private static final String HEAD =
      """
      // Deploys the connector "%1$s", a connection and the sample workflows.
      //   az deployment group create -g GROUP -f main.bicep -p filesApiKey=KEY

      @secure()
      @description('API key of a site administrator.')
      param filesApiKey string

      @description('Host name of the Files.com site, without https.')
      param siteHost string = '%2$s'

      @description('Where the resources live.')
      param location string = resourceGroup().location

      @description('Name of the custom connector.')
      param connectorName string = 'filescom-provisioning'

      @description('Name of the connection.')
      param connectionName string = 'filescom-provisioning-connection'

      @description('Beginning of the names of the workflows.')
      param workflowPrefix string = 'filescom-'

      @allowed(['Enabled', 'Disabled'])
      @description('Whether the workflows run at once.')
      param workflowState string = 'Disabled'

      var definition = loadJsonContent('apiDefinition.swagger.json')
      var connections = {
        '$connections': {
          value: {
            filescom: {
              id: connector.id
              connectionId: connection.id
              connectionName: connectionName
            }
          }
        }
      }

      resource connector 'Microsoft.Web/customApis@2016-06-01' = {
        name: connectorName
        location: location
        properties: {
          displayName: '%1$s'
          description: definition.info.description
          brandColor: '%3$s'
          iconUri: 'data:image/png;base64,${loadFileAsBase64('../connector/icon.png')}'
          apiType: 'Rest'
          capabilities: []
          backendService: {
            serviceUrl: 'https://${siteHost}'
          }
          connectionParameters: {
            api_key: {
              type: 'securestring'
              uiDefinition: {
                displayName: 'API Key'
                description: 'API key of a site administrator.'
                tooltip: 'Made in Files.com under API keys.'
                constraints: {
                  required: 'true'
                }
              }
            }
          }
          swagger: union(definition, { host: siteHost })
        }
      }

      resource connection 'Microsoft.Web/connections@2016-06-01' = {
        name: connectionName
        location: location
        properties: {
          displayName: '%1$s'
          api: {
            id: connector.id
          }
          parameterValues: {
            api_key: filesApiKey
          }
        }
      }
      """;

  private static final String WORKFLOW =
      """

      resource %1$s 'Microsoft.Logic/workflows@2019-05-01' = {
        name: '${workflowPrefix}%2$s'
        location: location
        properties: {
          state: workflowState
          definition: loadJsonContent('workflows/%2$s.json')
          parameters: connections
        }
      }
      """;

  private BicepTemplate() {}

  static String of(List<Workflow> workflows) {
    StringBuilder text =
        new StringBuilder(
            HEAD.formatted(DocumentHead.TITLE, DocumentHead.HOST, ApiProperties.BRAND_COLOR));
    workflows.forEach(w -> text.append(WORKFLOW.formatted(w.symbol(), w.name())));
    return text.append("\noutput connectorId string = connector.id\n").toString();
  }
}
